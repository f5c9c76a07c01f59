#!/bin/sh
# Installs what the tests need on a fresh Debian or Ubuntu; skips what is there.
# Each line: what shows whether the tool is there (a command or a file), then its package.
set -eu
missing=
while read -r tool package; do
  [ -n "$tool" ] || continue
  [ -e "$tool" ] || command -v "$tool" >/dev/null 2>&1 || missing="$missing $package"
done <<'TOOLS'
curl curl
unzip unzip
git git
chromium chromium
soffice libreoffice-writer-nogui
/usr/share/fonts/truetype/liberation2 fonts-liberation2
pg_ctlcluster postgresql
TOOLS
if ! tesseract --list-langs 2>/dev/null | grep -qx vie; then
  missing="$missing tesseract-ocr tesseract-ocr-vie"
fi
[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "roviec: the tests need$missing; please install them, this system has no apt-get" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root="sudo -n"
else
  echo "roviec: the tests need$missing; run once as root: apt-get install -y$missing" >&2
  exit 1
fi
echo "roviec: installing$missing for the tests" >&2
$as_root apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing
