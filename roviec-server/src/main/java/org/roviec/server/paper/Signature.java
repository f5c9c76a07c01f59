package org.roviec.server.paper;

/**
 * Who signs; each line may be empty.
 *
 * @param authority in whose name: "T/L BAN THƯỜNG VỤ", "TL. CHỦ TỊCH"
 * @param post "CHÁNH VĂN PHÒNG"
 * @param name "Nguyễn Văn A"
 */
public record Signature(String authority, String post, String name) {}
