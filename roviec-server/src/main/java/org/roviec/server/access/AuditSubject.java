package org.roviec.server.access;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that the audit log tells of, made a bean by the feature it belongs to.
 *
 * @param page where one of them is looked at: the pattern of the endpoint's address, its number in
 *     braces
 * @param query selects {@code subject}, {@code id} and {@code parts}, a {@code text[]} of what its
 *     name is made of, of those among the subjects in the table {@code asked (subject)}
 * @param name what people call it, from its parts
 */
public record AuditSubject(
    String page, String query, Function<List<@Nullable String>, String> name) {}
