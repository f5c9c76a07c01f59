package org.roviec.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What looking up a word after its context costs in arrays, in a mapped buffer and in a mapped
 * segment; by both compilers, since the launcher runs short commands on the first one alone. The
 * level searched has the size of the language model's pairs and triples.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class MappingBenchmark {

  private static final int NODES = 324_000;
  private static final int LOOKS = 100_000;
  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  private final int[] begin = new int[NODES + 1];
  private char[] keys = new char[0];
  private IntBuffer beginBuffer = IntBuffer.allocate(0);
  private CharBuffer keyBuffer = CharBuffer.allocate(0);
  private MemorySegment beginSegment = MemorySegment.NULL;
  private MemorySegment keySegment = MemorySegment.NULL;
  private final int[] nodes = new int[LOOKS];
  private final char[] words = new char[LOOKS];

  /** Makes a level of the trie, in arrays and in a mapped file. */
  @Setup(Level.Trial)
  public void make() {
    Random chance = new Random(7);
    char[] all = new char[NODES * 30];
    int size = 0;
    for (int node = 0; node < NODES; node++) {
      begin[node] = size;
      int key = 0;
      int count = (int) Math.min(29, -Math.log(1 - chance.nextDouble()) * 4.3);
      for (int i = 0; i < count; i++) {
        key += 1 + chance.nextInt(3700 / (count + 1));
        all[size++] = (char) key;
      }
    }
    begin[NODES] = size;
    keys = java.util.Arrays.copyOf(all, size);
    for (int i = 0; i < LOOKS; i++) {
      nodes[i] = chance.nextInt(NODES);
      words[i] = (char) chance.nextInt(3740);
    }
    map();
  }

  private void map() {
    ByteBuffer flat =
        ByteBuffer.allocate(begin.length * 4 + keys.length * 2).order(ByteOrder.nativeOrder());
    flat.asIntBuffer().put(begin);
    flat.slice(begin.length * 4, keys.length * 2)
        .order(ByteOrder.nativeOrder())
        .asCharBuffer()
        .put(keys);
    try {
      Path file = Files.createTempFile("level", ".bin");
      Files.write(file, flat.array());
      try (FileChannel channel = FileChannel.open(file)) {
        ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        beginBuffer =
            mapped.slice(0, begin.length * 4).order(ByteOrder.nativeOrder()).asIntBuffer();
        keyBuffer =
            mapped
                .slice(begin.length * 4, keys.length * 2)
                .order(ByteOrder.nativeOrder())
                .asCharBuffer();
        MemorySegment segment =
            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global());
        beginSegment = segment.asSlice(0, begin.length * 4L);
        keySegment = segment.asSlice(begin.length * 4L, keys.length * 2L);
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int inArrays() {
    int sum = 0;
    for (int i = 0; i < LOOKS; i++) {
      int low = begin[nodes[i]];
      int high = begin[nodes[i] + 1] - 1;
      while (low <= high) {
        int middle = low + high >>> 1;
        if (keys[middle] < words[i]) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      sum += low;
    }
    return sum;
  }

  private int inBuffer() {
    int sum = 0;
    for (int i = 0; i < LOOKS; i++) {
      int low = beginBuffer.get(nodes[i]);
      int high = beginBuffer.get(nodes[i] + 1) - 1;
      while (low <= high) {
        int middle = low + high >>> 1;
        if (keyBuffer.get(middle) < words[i]) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      sum += low;
    }
    return sum;
  }

  private int inSegment() {
    int sum = 0;
    for (int i = 0; i < LOOKS; i++) {
      int low = beginSegment.getAtIndex(ValueLayout.JAVA_INT, nodes[i]);
      int high = beginSegment.getAtIndex(ValueLayout.JAVA_INT, nodes[i] + 1) - 1;
      while (low <= high) {
        int middle = low + high >>> 1;
        if (keySegment.getAtIndex(ValueLayout.JAVA_CHAR, middle) < words[i]) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      sum += low;
    }
    return sum;
  }

  /** Arrays, both compilers. */
  @Benchmark
  public int arrays() {
    return inArrays();
  }

  /** A mapped buffer, both compilers. */
  @Benchmark
  public int mappedBuffer() {
    return inBuffer();
  }

  /** A mapped segment, both compilers. */
  @Benchmark
  public int mappedSegment() {
    return inSegment();
  }

  /** Arrays, the first compiler alone. */
  @Benchmark
  @Fork(value = 1, jvmArgsPrepend = FIRST_COMPILER)
  public int arraysFirst() {
    return inArrays();
  }

  /** A mapped buffer, the first compiler alone. */
  @Benchmark
  @Fork(value = 1, jvmArgsPrepend = FIRST_COMPILER)
  public int mappedBufferFirst() {
    return inBuffer();
  }

  /** A mapped segment, the first compiler alone. */
  @Benchmark
  @Fork(value = 1, jvmArgsPrepend = FIRST_COMPILER)
  public int mappedSegmentFirst() {
    return inSegment();
  }
}
