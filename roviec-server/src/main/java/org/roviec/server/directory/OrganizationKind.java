package org.roviec.server.directory;

/** What sort of body an organization is; groups choose their members by it. */
public enum OrganizationKind {
  /** Đơn vị hành chính: tỉnh, huyện, xã. */
  TERRITORY,
  /** Cấp ủy: Tỉnh ủy, huyện ủy, đảng ủy xã. */
  PARTY_COMMITTEE,
  /** Ban thường vụ, Bộ Chính trị. */
  STANDING_COMMITTEE,
  /** Thường trực cấp ủy, Ban Bí thư, thường trực hội đồng nhân dân. */
  STANDING_BODY,
  /** Ban đảng, ủy ban kiểm tra: cơ quan chuyên trách tham mưu của cấp ủy. */
  COMMISSION,
  /** Văn phòng. */
  OFFICE,
  /** Ban cán sự đảng, đảng đoàn (đến đầu năm 2025). */
  PARTY_GROUP,
  /** Đảng ủy trực thuộc cấp ủy. */
  AFFILIATED_COMMITTEE,
  /** Quốc hội, hội đồng nhân dân, đoàn đại biểu Quốc hội. */
  ASSEMBLY,
  /** Chính phủ. */
  GOVERNMENT,
  /** Ủy ban nhân dân. */
  PEOPLES_COMMITTEE,
  /** Bộ, cơ quan ngang bộ. */
  MINISTRY,
  /** Sở và cơ quan tương đương sở. */
  DEPARTMENT,
  /** Cơ quan khác: thuộc Chính phủ, ngành dọc, cục, vụ. */
  AGENCY,
  /** Công an, quân sự, biên phòng. */
  FORCE,
  /** Tòa án, viện kiểm sát. */
  COURT,
  /** Ủy ban Mặt trận Tổ quốc. */
  FRONT,
  /** Tổ chức chính trị - xã hội. */
  UNION,
  /** Đơn vị sự nghiệp: trường, báo, đài, trung tâm. */
  INSTITUTION,
  /** Doanh nghiệp, tập đoàn. */
  ENTERPRISE,
  /** Phòng, đơn vị bên trong. */
  DIVISION,
  /** Chức danh được giao việc như một cơ quan: Thủ tướng Chính phủ, Chủ tịch nước. */
  OFFICEHOLDER,
  /** Loại khác. */
  OTHER
}
