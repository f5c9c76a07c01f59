package org.roviec.server.directory;

import java.time.LocalDate;
import java.util.List;
import org.roviec.server.directory.seed.DirectorySeed;

/** Directories for tests. */
final class Directories {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /** Tuyên Quang, Quảng Ngãi, Lâm Đồng with those merged into them: where the seeds come from. */
  static final Directory OF_THE_SEEDS =
      Directory.of(1, new DirectorySeed().rows(List.of("08", "51", "68")));

  private Directories() {}

  static Resolution resolve(String name, String province, LocalDate writtenOn) {
    NameContext context =
        province.isEmpty()
            ? new NameContext(null, writtenOn, TODAY)
            : NameContext.of(OF_THE_SEEDS, province, writtenOn, TODAY);
    return new NameResolver().resolve(OF_THE_SEEDS, name, context);
  }

  /** What an answer comes to, in a word: a body within its province, a group, open, none. */
  static String inAWord(Resolution answer) {
    return switch (answer) {
      case Resolution.Resolved r when r.body().territory() == null -> "center:" + r.body().id();
      case Resolution.Resolved r -> r.body().id().value().replaceFirst("^[^/]+/", "");
      case Resolution.Collective c when c.isOpen() -> "open";
      case Resolution.Collective c -> "group:" + (c.group() == null ? "" : c.group().id());
      case Resolution.Ambiguous _ -> "ambiguous";
      case Resolution.Unknown _ -> "none";
    };
  }
}
