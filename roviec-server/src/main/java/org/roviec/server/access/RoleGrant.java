package org.roviec.server.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A role, bound to a body or to none.
 *
 * @param bodyId the body (organization) it is bound to; null for the whole installation
 * @param withSubordinates whether it also reaches the bodies below
 */
public record RoleGrant(Role role, @Nullable Long bodyId, boolean withSubordinates)
    implements Serializable {}
