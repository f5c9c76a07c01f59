package org.roviec.corpus.spec;

import org.roviec.restore.Damage;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/** The restorer of this project, in the seat that the spec keeps for it. */
public final class ModelRestorer implements MarksRestorer {

  private final Restorer restorer = Restorer.load();

  /** A restorer with the built-in model. */
  public ModelRestorer() {}

  @Override
  public TextView restore(SourceText unmarked) {
    return restorer.restore(unmarked, Damage.UNMARKED).view();
  }
}
