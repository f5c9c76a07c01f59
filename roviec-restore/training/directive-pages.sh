#!/bin/bash
# Sets the directive documents of a directory, web text of which every blank line ends a paragraph, as pages
# of official papers and reads them: what the model must be good at, and must never learn from.
#
#   directive-pages.sh CORPUS WORKDIR [TEXT…]        TEXT: further documents
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); corpus=$1 work=$2; shift 2
perl -CSD -Mutf8 -MUnicode::Normalize -e '
  for my $file (@ARGV) {
    next if $file =~ /scan/;
    open my $in, "<", $file or die "$file: $!"; local $/; my $text = NFC(<$in>);
    for my $paragraph (split /\n\s*\n/, $text) {
      my @lines = grep { length } map { s/^\s+|\s+$//gr } split /\n/, $paragraph;
      my $size = 0; $size += length for @lines;
      my @parts = @lines && $size / @lines > 95 ? @lines : (join " ", @lines);
      for (@parts) {
        s/[*_#|`\\]+/ /g; s/\s+/ /g; s/^ | $//g;
        while (length > 1000) {
          my $cut = rindex(substr($_, 0, 1000), ". ");
          $cut = $cut > 200 ? $cut + 1 : rindex(substr($_, 0, 1000), " ");
          print substr($_, 0, $cut) =~ s/^ +| +$//gr, "\n"; $_ = substr($_, $cut) =~ s/^ +| +$//gr;
        }
        print "$_\n" if length;
      }
    }
  }' $(LC_ALL=C ls "$corpus"/*.txt) "$@" > "$work/directives.txt"
"$here/render-pairs.sh" "$work/directives.txt" "$work/directives" 400 1 0 office
