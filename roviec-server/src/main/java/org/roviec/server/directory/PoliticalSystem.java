package org.roviec.server.directory;

/** The part of the political system (hệ thống) that a body belongs to. */
public enum PoliticalSystem {
  /** Đảng. */
  PARTY,
  /** Nhà nước: đại biểu, hành chính, tư pháp, lực lượng vũ trang. */
  STATE,
  /** Mặt trận Tổ quốc và các tổ chức chính trị - xã hội. */
  FRONT,
  /** Doanh nghiệp, tập đoàn nhà nước. */
  ENTERPRISE
}
