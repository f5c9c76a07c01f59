package org.roviec.citation;

/** Kinds of documents (loại văn bản), Party and State, as the words name them. */
public enum DocumentKind {
  RESOLUTION("NGHI_QUYET", "nghị quyết"),
  DECISION("QUYET_DINH", "quyết định"),
  REGULATION("QUY_DINH", "quy định"),
  RULES("QUY_CHE", "quy chế"),
  DIRECTIVE("CHI_THI", "chỉ thị"),
  CONCLUSION("KET_LUAN", "kết luận"),
  PARTY_CIRCULAR("THONG_TRI", "thông tri"),
  NOTICE("THONG_BAO", "thông báo"),
  ANNOUNCEMENT("THONG_CAO", "thông cáo"),
  GUIDELINES("HUONG_DAN", "hướng dẫn"),
  PROGRAM("CHUONG_TRINH", "chương trình"),
  ACTION_PROGRAM("CHUONG_TRINH_HANH_DONG", "chương trình hành động"),
  PLAN("KE_HOACH", "kế hoạch"),
  MASTER_PLAN("QUY_HOACH", "quy hoạch"),
  SCHEME("DE_AN", "đề án"),
  ALTERNATIVE("PHUONG_AN", "phương án"),
  PROJECT("DU_AN", "dự án"),
  STRATEGY("CHIEN_LUOC", "chiến lược"),
  REPORT("BAO_CAO", "báo cáo"),
  SUBMISSION("TO_TRINH", "tờ trình"),
  MINUTES("BIEN_BAN", "biên bản"),
  OFFICIAL_LETTER("CONG_VAN", "công văn"),
  OFFICIAL_TELEGRAM("CONG_DIEN", "công điện"),
  INVITATION("GIAY_MOI", "giấy mời"),
  CONSTITUTION("HIEN_PHAP", "hiến pháp"),
  CODE("BO_LUAT", "bộ luật"),
  LAW("LUAT", "luật"),
  ORDINANCE("PHAP_LENH", "pháp lệnh"),
  ORDER("LENH", "lệnh"),
  DECREE("NGHI_DINH", "nghị định"),
  CIRCULAR("THONG_TU", "thông tư"),
  JOINT_CIRCULAR("THONG_TU_LIEN_TICH", "thông tư liên tịch"),
  CHARTER("DIEU_LE", "điều lệ"),
  OTHER("VAN_BAN", "văn bản");

  private final String code;
  private final String vietnamese;

  DocumentKind(String code, String vietnamese) {
    this.code = code;
    this.vietnamese = vietnamese;
  }

  /** The code used in readings, such as {@code NGHI_QUYET}. */
  public String code() {
    return code;
  }

  /** The Vietnamese word, in lower case. */
  public String vietnamese() {
    return vietnamese;
  }
}
