package org.roviec.organization;

/** Whether a name stands for one body or for a class of bodies. */
public enum BodyClass {
  /** One body or post: Văn phòng Tỉnh ủy. */
  NAMED,
  /** A class that can be enumerated, every member acts: ban thường vụ các huyện ủy. */
  CLOSED,
  /** A class without a fixed list: các cấp, các ngành; cơ quan liên quan; cấp thẩm quyền. */
  OPEN
}
