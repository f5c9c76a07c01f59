#!/bin/bash
# Makes real damage: sets paragraphs of clean text as page images in several fonts, sizes and states
# of decay, and reads them with Tesseract. Writes pairs NAME.truth and NAME.ocr.
#
#   render-pairs.sh TEXT OUTDIR PAGES MODULUS REMAINDER [poor|office]
#
# TEXT has one paragraph a line. Only lines whose number leaves REMAINDER when divided by MODULUS are
# used: the trainer keeps remainder 0 of 200 out of the language model, for tests. "poor" makes the
# pages that are all but unreadable: low resolution, half of them in italics; "office" what archives hold: the
# Times of 13 and 14 points that official papers are set in (Decree 30/2020), photocopied and scanned. The kind
# of damage of each page is noted in NAME.kind, for tables of accuracy.
set -euo pipefail
text=$1 out=$2 pages=$3 modulus=$4 remainder=$5 state=${6:-eng}
mkdir -p "$out"
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export OMP_THREAD_LIMIT=1
convert=/usr/bin/convert-im6.q16; [ -x $convert ] || convert=convert

awk -v m="$modulus" -v r="$remainder" -v pages="$pages" -v dir="$work" '
  NR % m == r && length($0) >= 40 && length($0) < 1200 && /[đơưạảấầậắếềệốộớờợứừựĐ]/ {
    sub(/^[ \t]+/, ""); gsub(/[&<>]/, " ")
    page = sprintf("%s/%05d.txt", dir, n + 1); print > page
    size += length($0); if (size > 2200) { close(page); n++; size = 0; if (n >= pages) exit }
  }' "$text"

fonts=("Liberation Serif" "Tinos" "Liberation Serif" "FreeSerif" "Noto Serif" "Liberation Sans" "DejaVu Serif" "Linux Libertine O" "Tinos" "Noto Sans" "Liberation Serif" "DejaVu Sans")

# The look of page $n: style, dpi, kind and decay.
usual() {
  dpi=$((150 + (n * 37 % 4) * 50)) style=""
  case $((n % 11)) in 3) style="Bold";; 7) style="Italic";; esac
  case $((n % 6)) in
    0) kind="as printed" decay=();;
    1) kind="blur and noise" decay=(-blur 0x0.8 -attenuate 0.25 +noise Gaussian);;
    2) kind="skew, blur and noise" decay=(-background white -rotate 0.4 -blur 0x0.6 -attenuate 0.4 +noise Gaussian);;
    3) kind="shrunk and enlarged" decay=(-resize 70% -resize 143%);;
    4) kind="skew, blur, black and white" decay=(-background white -rotate -0.3 -blur 0x1 -threshold 62%);;
    5) kind="blur, noise, black and white" decay=(-blur 0x0.7 -attenuate 0.3 +noise Gaussian -threshold 50% -quality 40);;
  esac
}
poor() {
  dpi=$((90 + (n * 37 % 4) * 15)) style="" kind="poor, upright"
  [ $((n % 2)) = 0 ] || style="Italic" kind="poor, italics"
  case $((n % 5)) in
    0) decay=(-blur 0x0.7 -threshold 55%);;
    1) decay=(-resize 75% -resize 134% -attenuate 0.3 +noise Gaussian);;
    2) decay=(-background white -rotate 0.5 -blur 0x0.8 -threshold 68%);;
    3) decay=(-blur 0x0.6 -attenuate 0.5 +noise Gaussian -threshold 50%);;
    4) decay=(-background white -rotate -0.6 -resize 80% -resize 125% -blur 0x0.5);;
  esac
}
office() {
  dpi=$((200 + (n * 37 % 3) * 50)) style=""
  font=$([ $((n % 3)) = 0 ] && echo "Liberation Serif" || echo "Tinos"); size=$((13 + n % 2))
  case $((n % 13)) in 3) style="Bold";; 7 | 9) style="Italic";; esac
  case $((n % 7)) in
    0) kind="scanned" decay=(-background white -rotate 0.2 -blur 0x0.5 -quality 60);;
    1) kind="photocopied, faint" decay=(-blur 0x1.1 -attenuate 0.3 +noise Gaussian -threshold 38%);;
    2) kind="photocopied, heavy" decay=(-background white -rotate -0.3 -blur 0x1.2 -threshold 72%);;
    3) kind="worn type" decay=(-spread 1 -blur 0x0.7 -threshold 55%);;
    4) kind="photographed" decay=(-background white -wave 3x1400 -resize 60% -resize 167% -attenuate 0.2 +noise Gaussian);;
    5) kind="photocopied twice" decay=(-blur 0x0.9 -threshold 60% -background white -rotate 0.5 -blur 0x0.9 -threshold 58%);;
    6) kind="specks" decay=(-blur 0x0.6 -attenuate 0.06 +noise Impulse -threshold 55%);;
  esac
}
for page in "$work"/*.txt; do
  name=$(basename "$page" .txt); n=$((10#$name)); name="$state-$modulus-$remainder-$name"
  font=${fonts[$((n * 7 % 12))]}; size=$((11 + n % 4))
  case "$state" in poor) poor;; office) office;; *) usual;; esac
  printf '%s\n' "$kind" > "$out/$name.kind"
  [ -s "$out/$name.ocr" ] && continue
  pango-view --no-display --font="$font $style $size" --dpi="$dpi" --width=470 --wrap=word --margin=40 \
    --output="$work/p.png" "$page" 2>/dev/null
  $convert "$work/p.png" -seed "$n" -colorspace Gray "${decay[@]}" "$work/q.png"
  tesseract "$work/q.png" - -l eng --dpi "$dpi" --psm 6 2>/dev/null > "$out/$name.ocr" || continue
  cp "$page" "$out/$name.truth"
done
