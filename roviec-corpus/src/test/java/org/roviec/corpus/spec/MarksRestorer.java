package org.roviec.corpus.spec;

import java.util.Optional;
import java.util.ServiceLoader;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/**
 * The seat of one way to run the spec: texts whose marks were stripped are read through a restored
 * view. Who sits here is named in {@code META-INF/services}; without one that way is left out, and
 * the test says so.
 */
public interface MarksRestorer {

  /** A view of the text with its marks put back. */
  TextView restore(SourceText unmarked);

  /** The restorer on the class path, if there is one. */
  static Optional<MarksRestorer> onClassPath() {
    return ServiceLoader.load(MarksRestorer.class).findFirst();
  }
}
