package org.roviec.corpus.spec;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/**
 * The seat of the sixth way: texts whose marks were stripped are read through a restored view.
 * Whoever brings the restorer onto this module's test class path names an implementation in {@code
 * META-INF/services}; until then that way is left out, and the test says so.
 */
public interface MarksRestorer {

  /** Words whose marks nobody can restore from so short a text: file and line of the example. */
  Set<String> notExpectedOf();

  /** A view of the text with its marks put back. */
  TextView restore(SourceText unmarked);

  /** The restorer on the class path, if there is one. */
  static Optional<MarksRestorer> onClassPath() {
    return ServiceLoader.load(MarksRestorer.class).findFirst();
  }
}
