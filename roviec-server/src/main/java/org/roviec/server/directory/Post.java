package org.roviec.server.directory;

/**
 * A post (chức vụ) that a person holds in a body.
 *
 * @param id stable id
 * @param person who
 * @param organization where
 * @param title post as printed: "Chánh Văn phòng"
 * @param validity days on which it is held
 */
public record Post(
    String id, String person, OrganizationId organization, String title, Validity validity) {}
