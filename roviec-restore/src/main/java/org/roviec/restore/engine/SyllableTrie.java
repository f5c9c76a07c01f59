package org.roviec.restore.engine;

/** The lexicon's words as a tree of letters in flat arrays; node 0 is the root. */
final class SyllableTrie {

  final int[] childBegin;
  final byte[] letter;
  final char[] word;

  SyllableTrie(Lexicon lexicon) {
    String[] words = lexicon.words();
    int capacity = 1;
    for (String w : words) {
      capacity += w.length();
    }
    int[] begin = new int[capacity + 1];
    byte[] letters = new byte[capacity];
    char[] ends = new char[capacity];
    int[] from = new int[capacity];
    int[] to = new int[capacity];
    int[] depth = new int[capacity];
    to[0] = words.length;
    int nodes = 1;
    for (int node = 0; node < nodes; node++) {
      begin[node] = nodes;
      int d = depth[node];
      int i = from[node];
      while (i < to[node] && words[i].length() == d) {
        ends[node] = (char) (i + Lexicon.FIRST);
        i++;
      }
      while (i < to[node]) {
        int start = i;
        char c = words[i].charAt(d);
        while (i < to[node] && words[i].charAt(d) == c) {
          i++;
        }
        letters[nodes] = (byte) Letters.index(c);
        from[nodes] = start;
        to[nodes] = i;
        depth[nodes] = d + 1;
        nodes++;
      }
    }
    begin[nodes] = nodes;
    childBegin = java.util.Arrays.copyOf(begin, nodes + 1);
    letter = java.util.Arrays.copyOf(letters, nodes);
    word = java.util.Arrays.copyOf(ends, nodes);
  }
}
