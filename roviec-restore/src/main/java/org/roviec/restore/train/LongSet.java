package org.roviec.restore.train;

/** A set of hashes, open addressing; zero is stored as one. */
final class LongSet {

  private long[] slots = new long[1 << 16];
  private int size;

  boolean add(long value) {
    if (size * 2 > slots.length) {
      grow();
    }
    return put(slots, value == 0 ? 1 : value);
  }

  private boolean put(long[] into, long value) {
    int at = (int) (value * 0x9e3779b97f4a7c15L >>> 33) & into.length - 1;
    while (into[at] != 0) {
      if (into[at] == value) {
        return false;
      }
      at = at + 1 & into.length - 1;
    }
    into[at] = value;
    size++;
    return true;
  }

  boolean contains(long value) {
    long wanted = value == 0 ? 1 : value;
    int at = (int) (wanted * 0x9e3779b97f4a7c15L >>> 33) & slots.length - 1;
    while (slots[at] != 0) {
      if (slots[at] == wanted) {
        return true;
      }
      at = at + 1 & slots.length - 1;
    }
    return false;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    size = 0;
    for (long value : old) {
      if (value != 0) {
        put(slots, value);
      }
    }
  }
}
