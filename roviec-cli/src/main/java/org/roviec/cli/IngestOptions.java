package org.roviec.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.Limit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a user may decide about opening files. */
final class IngestOptions {

  @Option(
      names = "--max",
      paramLabel = "LIMIT=N",
      descriptionKey = "ingest.max",
      converter = {LimitName.class, Amount.class})
  private Map<Limit, Long> most = new EnumMap<>(Limit.class);

  @Option(names = "--not-classified", paramLabel = "REASON", descriptionKey = "ingest.release")
  private @Nullable String release;

  /** The ingester that the options ask for. */
  Ingester ingester() {
    Limits limits = Limits.DEFAULT;
    for (Map.Entry<Limit, Long> each : most.entrySet()) {
      limits = limits.with(each.getKey(), each.getValue());
    }
    Ingester ingester = new Ingester(limits);
    return release == null || release.isBlank() ? ingester : ingester.notClassified(release);
  }

  /** Reads the name of a limit, in either case. */
  static final class LimitName implements ITypeConverter<Limit> {
    @Override
    public Limit convert(String name) {
      for (Limit limit : Limit.values()) {
        if (limit != Limit.MEMORY && limit.name().equals(name.toUpperCase(Locale.ROOT))) {
          return limit;
        }
      }
      throw new TypeConversionException(
          name + ": bytes, characters, pages, pixels, members, depth, ratio, unpacked, seconds");
    }
  }

  /** Reads a positive number; K, M and G stand for powers of 1024. */
  static final class Amount implements ITypeConverter<Long> {
    @Override
    public Long convert(String amount) {
      int power =
          amount.isEmpty()
              ? -1
              : "KMG".indexOf(Character.toUpperCase(amount.charAt(amount.length() - 1)));
      String digits = power < 0 ? amount : amount.substring(0, amount.length() - 1);
      if (!digits.matches("[1-9]\\d{0,9}")) {
        throw new TypeConversionException(amount + ": 1, 20, 50M …");
      }
      return Long.parseLong(digits) << 10 * (power + 1);
    }
  }
}
