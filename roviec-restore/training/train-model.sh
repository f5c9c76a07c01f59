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
("$render" "$work/legal.txt" "$work/test" 220 200 0; "$render" "$work/legal.txt" "$work/train" 440 40 13) &
"$render" "$work/legal.txt" "$work/poor-test" 40 200 0 poor
"$render" "$work/legal.txt" "$work/train" 100 40 7 poor
"$render" "$work/legal.txt" "$work/train" 300 40 29
wait
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx8g -cp "$here/target/classes:$here/../roviec-core/target/classes" \
  org.roviec.restore.train.Trainer --text "$lm/legal.txt.xz" --pairs "$work/ocr-pairs" "$work/train" \
  --words "$here/training/words" --tables "$here/../roviec-core/src/main/resources/org/roviec" \
  --calibrate "$work/test" ${apart[@]+--apart "${apart[@]}"} --out "$work/restore.bin"
cp "$work/restore.bin" "$here/src/main/resources/org/roviec/restore/restore.bin"
cp "$work/restore.bin.manifest.tsv" "$here/training/MANIFEST.tsv"
