#!/bin/sh
# Prints the folder of a JDK of at least the wanted version (default 25).
# ROVIEC_JAVA_HOME and JAVA_HOME win if they are new enough; else the newest that is found.
want=${1:-25}
best=
best_version=0
version_of() { [ -f "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"; }
for home in "${ROVIEC_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
  version=$(version_of "$home")
  [ "${version:-0}" -ge "$want" ] 2>/dev/null || continue
  case $home in
    "${ROVIEC_JAVA_HOME:-}" | "${JAVA_HOME:-}")
      echo "$home"
      exit 0
      ;;
  esac
  if [ "$version" -gt "$best_version" ]; then
    best=$home
    best_version=$version
  fi
done
if [ -n "$best" ]; then
  echo "$best"
  exit 0
fi
echo "roviec: needs a JDK $want or newer; install one (for instance Eclipse Temurin $want)" >&2
echo "roviec: and, if it is in an unusual place, set ROVIEC_JAVA_HOME to its folder" >&2
exit 1
