#!/bin/sh
# Installs what reading scans needs on Debian or Ubuntu: Tesseract with its Vietnamese model.
# Everything else works without it.
set -eu
if tesseract --list-langs 2>/dev/null | grep -qx vie; then
  echo "roviec: Tesseract with Vietnamese is there"
  exit 0
fi
command='apt-get install -y tesseract-ocr tesseract-ocr-vie'
if ! command -v apt-get >/dev/null 2>&1; then
  echo "roviec: please install Tesseract 5 with its Vietnamese model (vie); this system has no apt-get" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  echo "roviec: run as root: $command" >&2
  exit 1
fi
$as_root apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $as_root $command
tesseract --list-langs 2>/dev/null | grep -qx vie || {
  echo "roviec: Tesseract was installed but does not know Vietnamese" >&2
  exit 1
}
