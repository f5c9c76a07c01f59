package org.roviec.restore.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.roviec.restore.Damage;
import org.roviec.restore.Restorer;
import org.roviec.restore.engine.Calibration;
import org.roviec.restore.engine.Channel;
import org.roviec.restore.engine.LanguageModel;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Lexicon;
import org.roviec.restore.engine.Model;
import org.roviec.restore.engine.Tokens;

/**
 * Makes the model from text and pages. One command: {@code Trainer --text FILE --words DIR…
 * --sentences DIR… --tables DIR… --pages DIR… --pairs DIR… --calibrate DIR… --apart DIR… --out
 * FILE}. Of {@code --pairs}, every fourth page of a directory is kept apart; of {@code --pages},
 * directories of directories of pages, none. The same input gives the same bytes.
 */
public final class Trainer {

  private static final double[] THRESHOLDS = {0, 0, 3e-8, 3e-8, 3e-8};
  private static final int GIVEN_WEIGHT = 3;

  private final Map<String, List<Path>> arguments = new HashMap<>();

  private Trainer(String[] args) {
    String name = "";
    for (String arg : args) {
      if (arg.startsWith("--")) {
        name = arg;
      } else {
        arguments.computeIfAbsent(name, k -> new ArrayList<>()).add(Path.of(arg));
      }
    }
  }

  /** Trains and writes the model with its manifest beside it. */
  public static void main(String[] args) throws IOException {
    new Trainer(args).train();
  }

  private List<Path> paths(String name) {
    return arguments.getOrDefault(name, List.of());
  }

  private void train() throws IOException {
    TrainingText text = new TrainingText();
    for (Path directory : paths("--pairs")) {
      List<Pages.Page> pages = Pages.of(directory);
      for (int i = 0; i < pages.size(); i++) {
        if (Pages.isApart(i)) {
          text.keepApart(pages.get(i).truth());
        }
      }
    }
    for (Path directory : paths("--apart")) {
      keepApart(text, directory);
    }
    List<String> paragraphs = text.read(paths("--text").getFirst());
    int read = paragraphs.size();
    paragraphs.removeIf(Misprints.of(paragraphs)::isIn);
    System.out.printf("%d paragraphs with misprints left out%n", read - paragraphs.size());
    for (Path directory : paths("--pairs")) {
      List<Pages.Page> pages = Pages.of(directory);
      for (int i = 0; i < pages.size(); i++) {
        if (!Pages.isApart(i) && !pages.get(i).isRendered()) {
          addGiven(pages.get(i), paragraphs);
        }
      }
    }
    int natural = paragraphs.size();
    Vocabulary vocabulary = new Vocabulary();
    for (Path directory : paths("--words")) {
      vocabulary.readWords(directory);
    }
    for (Path directory : paths("--sentences")) {
      vocabulary.readSentences(directory);
    }
    for (Path directory : paths("--tables")) {
      vocabulary.readTables(directory);
    }
    vocabulary.paragraphs().stream().filter(line -> !text.isApart(line)).forEach(paragraphs::add);
    System.out.printf("%d paragraphs of vocabulary%n", vocabulary.paragraphs().size());
    LexiconBuilder builder = new LexiconBuilder();
    paragraphs.forEach(builder::count);
    Lexicon lexicon = builder.build();
    System.out.printf("lexicon: %d words%n", lexicon.size());
    double[][] discounts =
        new NgramEstimator(Stream_.of(paragraphs.subList(0, natural), lexicon), lexicon.size())
            .discounts();
    NgramEstimator estimator = new NgramEstimator(Stream_.of(paragraphs, lexicon), lexicon.size());
    estimator.estimate(discounts);
    estimator.prune(THRESHOLDS);
    LanguageModel language = estimator.build();
    System.out.println(language);
    Channel english = channel(lexicon);
    Model plain =
        new Model(lexicon, language, english, Calibration.none(), Symbols.learn(paragraphs));
    Model model = new Model(lexicon, language, english, calibration(plain, text), plain.symbols());
    Path out = paths("--out").getFirst();
    try (OutputStream sink = Files.newOutputStream(out)) {
      model.write(sink);
    }
    manifest().write(out.resolveSibling(out.getFileName() + ".manifest.tsv"));
    System.out.printf("model: %d bytes%n", Files.size(out));
  }

  /** Certainties measured on pages and paragraphs that nothing else was learned from. */
  private Calibration calibration(Model plain, TrainingText text) throws IOException {
    Restorer restorer = Restorer.with(plain);
    Score scans = new Score();
    for (Path directory : paths("--calibrate")) {
      List<Pages.Page> pages = Pages.of(directory);
      for (int i = 1; i < pages.size(); i += 2) {
        scans.add(pages.get(i).truth(), pages.get(i).read(), restorer, Damage.OCR);
      }
    }
    Score marks = new Score();
    for (int i = 0; i + 40 < text.reserved().size(); i += 80) {
      String truth = String.join("\n", text.reserved().subList(i, i + 40));
      marks.add(truth, Letters.bare(truth), restorer, Damage.UNMARKED);
    }
    return new Calibration(new float[][] {Calibrator.table(scans), Calibrator.table(marks)});
  }

  /** Given pages are few but varied, so they count more than once. */
  private static void addGiven(Pages.Page page, List<String> paragraphs) {
    for (int time = 0; time < GIVEN_WEIGHT; time++) {
      page.truth().lines().filter(line -> line.length() > 3).forEach(paragraphs::add);
    }
  }

  private Manifest manifest() throws IOException {
    Manifest manifest = new Manifest();
    for (String part :
        List.of(
            "--text",
            "--words",
            "--sentences",
            "--tables",
            "--pages",
            "--pairs",
            "--calibrate",
            "--apart")) {
      for (Path path : paths(part)) {
        manifest.add(part.substring(2), path);
      }
    }
    return manifest;
  }

  private static void keepApart(TrainingText text, Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        text.keepApart(Files.readString(file));
      }
    }
  }

  private static List<Path> directories(Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private Channel channel(Lexicon lexicon) throws IOException {
    ChannelTrainer trainer = new ChannelTrainer(lexicon);
    for (Path parent : paths("--pages")) {
      for (Path directory : directories(parent)) {
        Pages.of(directory).forEach(trainer::add);
      }
    }
    for (Path directory : paths("--pairs")) {
      List<Pages.Page> pages = Pages.of(directory);
      for (int i = 0; i < pages.size(); i++) {
        if (!Pages.isApart(i)) {
          trainer.add(pages.get(i));
        }
      }
    }
    Channel channel = trainer.train();
    System.out.println(channel);
    return channel;
  }

  /** The training text as the numbers the language model sees. */
  static final class Stream_ {

    private Stream_() {}

    static int[] of(List<String> paragraphs, Lexicon lexicon) {
      int[] out = new int[1 << 20];
      int n = 0;
      out[n++] = Lexicon.BREAK;
      char end = '.';
      for (String text : paragraphs) {
        Tokens tokens = Tokens.of(text, 0, text.length());
        if (out.length < n + 2 * tokens.count() + 2) {
          out = Arrays.copyOf(out, out.length * 2 + tokens.count() * 2);
        }
        boolean continues = Character.isLowerCase(text.charAt(0)) && Character.isLetter(end);
        for (int i = 0; i < tokens.count(); i++) {
          boolean breaks = i == 0 ? !continues : tokens.breaksBefore(i);
          if (breaks && out[n - 1] != Lexicon.BREAK) {
            out[n++] = Lexicon.BREAK;
          }
          out[n++] = lexicon.symbol(tokens, i);
        }
        end = text.charAt(text.length() - 1);
      }
      return Arrays.copyOf(out, n);
    }
  }

  /** Parts of document symbols that carry marks. */
  static final class Symbols {

    private Symbols() {}

    static Map<String, String> learn(List<String> paragraphs) {
      Map<String, Map<String, int[]>> seen = new HashMap<>();
      for (String text : paragraphs) {
        Tokens tokens = Tokens.of(text, 0, text.length());
        for (int i = 0; i < tokens.count(); i++) {
          if (tokens.kind(i) == Tokens.CODE) {
            for (String part : tokens.string(i).split("[^\\p{L}]+")) {
              if (part.length() >= 2 && part.length() <= 10) {
                seen.computeIfAbsent(Letters.bare(part), k -> new HashMap<>())
                    .computeIfAbsent(part, k -> new int[1])[0]++;
              }
            }
          }
        }
      }
      Map<String, String> symbols = new HashMap<>();
      seen.forEach((bare, forms) -> {
        int total = forms.values().stream().mapToInt(c -> c[0]).sum();
        forms.forEach((form, count) -> {
          if (count[0] >= 5 && count[0] * 10 >= total * 8) {
            symbols.put(bare, form);
          }
        });
      });
      return symbols;
    }
  }
}
