package org.roviec.ingest.odf;

import org.jspecify.annotations.Nullable;

/** A style; null where it says nothing and its parent's word holds. */
final class OdfStyle {

  @Nullable String parent;
  @Nullable String font;
  @Nullable Boolean capitals;
  @Nullable Boolean struck;
  @Nullable Boolean hidden;
  @Nullable Boolean raised;
  @Nullable String list;
  @Nullable Boolean breaksBefore;
  @Nullable Boolean breaksAfter;
  @Nullable Boolean bordered;
}
