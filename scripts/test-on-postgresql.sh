#!/bin/sh
# Runs tests of the office application on a PostgreSQL server of the system instead of its own one.
#   scripts/test-on-postgresql.sh                   all tests of roviec-server
#   scripts/test-on-postgresql.sh RegisterTest,…    some of them
#   scripts/test-on-postgresql.sh -- COMMAND…       any command, with ROVIEC_TEST_DATABASE_URL set
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
sh "$root/scripts/install-test-tools.sh"
started=$(sh "$root/scripts/private-postgresql.sh" start)
ROVIEC_TEST_DATABASE_URL=$(echo "$started" | head -n 1)
folder=$(echo "$started" | tail -n 1)
export ROVIEC_TEST_DATABASE_URL
trap 'sh "$root/scripts/private-postgresql.sh" stop "$folder"' EXIT
trap 'exit 130' INT TERM
if [ "${1:-}" = -- ]; then
  shift
  "$@"
else
  JAVA_HOME=$(sh "$root/scripts/find-jdk.sh" 25) "$root/mvnw" -B -ntp -f "$root/pom.xml" \
    -pl roviec-server -am test -Dsurefire.failIfNoSpecifiedTests=false ${1:+-Dtest="$1"}
fi
