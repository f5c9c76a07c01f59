#!/bin/bash
# Measures the bundled model on a working directory left by train-model.sh.
#
#   training/measure.sh WORKDIR [TEXT…]      TEXT: clean documents to strip of their marks
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd); work=$1; shift
measure() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$here/target/classes:$here/../roviec-core/target/classes" \
    org.roviec.restore.train.Measure "$here/src/main/resources/org/roviec/restore/restore.bin" "$@"
}
echo "== given pages kept apart"; measure ocr "$work/ocr-pairs"
echo "== rendered pages of reserved paragraphs, the half not used for calibration"; measure ocr "$work/test" even
echo "== the same by kind of damage: syllables, right before, right after, confidence of 0.9 covers and is right"
measure kinds "$work/test" all
measure kinds "$work/poor-test" all
if [ -d "$work/directives" ]; then # set by directive-pages.sh
  echo "== directive documents as office paper, every second page"; measure ocr "$work/directives" odd
  measure kinds "$work/directives" odd
fi
echo "== marks stripped from reserved paragraphs"; measure marks "$work/legal.txt" reserved
for text in "$@"; do echo "== marks stripped from $(basename "$text")"; measure marks "$text"; done
echo "== clean text"; measure clean "$work/legal.txt"
