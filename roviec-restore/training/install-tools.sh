#!/bin/sh
# Installs what render-pairs.sh needs (Debian 12): page images, their damage, and the reader that damages.
set -eu
apt-get install -y --no-install-recommends \
  tesseract-ocr tesseract-ocr-eng tesseract-ocr-vie pango1.0-tools imagemagick \
  fonts-liberation2 fonts-croscore fonts-noto-core fonts-dejavu-core fonts-freefont-ttf fonts-linuxlibertine
