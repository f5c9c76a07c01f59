#!/bin/bash
# Makes the model from nothing: real damage, then the training itself. About an hour on two cores,
# most of it Tesseract. Needs install-tools.sh once, and the module compiled.
#
#   training/train-model.sh ../shared/lm WORKDIR [APART…]
#
# APART are directories of .txt documents that must stay unknown to the model.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
lm=$(cd "$1" && pwd); mkdir -p "$2"; work=$(cd "$2" && pwd); shift 2
apart=(); for dir in "$@"; do apart+=("$(cd "$dir" && pwd)"); done
[ -f "$work/legal.txt" ] || xz -dc "$lm/legal.txt.xz" > "$work/legal.txt"
mkdir -p "$work/ocr-pairs"; tar xJf "$lm/ocr-pairs.tar.xz" --strip-components=1 -C "$work/ocr-pairs"
render=$here/training/render-pairs.sh

# The project's own sentences, six to a paragraph, fifteen pages of each file as papers, fifteen as anything.
own() {
  name=$(basename "$1" .txt); mkdir -p "$work/own/$name"
  grep -v '^#' "$1" | sed 's/$/./' | paste -sd '     \n' > "$work/own/$name.paragraphs"
  "$render" "$work/own/$name.paragraphs" "$work/own/$name" 15 2 0 office
  "$render" "$work/own/$name.paragraphs" "$work/own/$name" 15 2 1
}
all_own() { for file in "$here"/training/sentences/*.txt; do own "$file"; done; }

("$render" "$work/legal.txt" "$work/test" 220 200 0; "$render" "$work/legal.txt" "$work/train" 440 40 13
 "$render" "$work/legal.txt" "$work/office" 400 40 21 office) &
"$render" "$work/legal.txt" "$work/poor-test" 40 200 0 poor
"$render" "$work/legal.txt" "$work/train" 100 40 7 poor
"$render" "$work/legal.txt" "$work/train" 300 40 29
all_own
wait
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx8g -cp "$here/target/classes:$here/../roviec-core/target/classes" \
  org.roviec.restore.train.Trainer --text "$lm/legal.txt.xz" \
  --pairs "$work/ocr-pairs" "$work/train" "$work/office" --pages "$work/own" \
  --words "$here/training/words" --sentences "$here/training/sentences" \
  --tables "$here/../roviec-core/src/main/resources/org/roviec" \
  --calibrate "$work/test" ${apart[@]+--apart "${apart[@]}"} --out "$work/restore.bin"
cp "$work/restore.bin" "$here/src/main/resources/org/roviec/restore/restore.bin"
cp "$work/restore.bin.manifest.tsv" "$here/training/MANIFEST.tsv"
