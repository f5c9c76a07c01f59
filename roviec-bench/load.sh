#!/bin/sh
# How the office application bears load: fills a demonstration of its own with three years of work,
# restarts it with half a gigabyte, asks for pages at a steady rate and prints how long the server
# took. Everything stays on this machine, in .roviec/load; the filled database is used again.
#   roviec-bench/load.sh           fill if need be, then drive
#   roviec-bench/load.sh fill
#   roviec-bench/load.sh start     how long until the first page, three times
#   roviec-bench/load.sh dashboard how long the leader's page takes, gathered anew and kept
#   roviec-bench/load.sh report    how long a report over 20,000 tasks takes, and its files
# TASKS=100000 DOCUMENTS=2000 RATE=50 SECONDS_LONG=120 REPORT=20000 ROUNDS PORT=18080 may be set otherwise.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=${WORK:-$root/.roviec/load}
port=${PORT:-18080}
home=$(sh "$root/scripts/find-jdk.sh" 25)
mkdir -p "$work/log" "$work/classes"
server=

serve() {
  : >"$work/log/access.log"
  ROVIEC_DEMO=true ROVIEC_DATABASE_URL='' ROVIEC_DATA=$work/data ROVIEC_PORT=$port \
    "$root/roviec" serve --roviec.demo.samples=false \
    --server.tomcat.accesslog.enabled=true --server.tomcat.accesslog.buffered=false \
    --server.tomcat.accesslog.directory="$work/log" --server.tomcat.accesslog.prefix=access \
    --server.tomcat.accesslog.suffix=.log --server.tomcat.accesslog.file-date-format= \
    --server.tomcat.accesslog.rotate=false \
    '--server.tomcat.accesslog.pattern=%{us}T %s %{X-Load-Kind}i' >"$work/log/server.txt" 2>&1 &
  server=$!
  tries=0
  until curl -s -o /dev/null "http://127.0.0.1:$port/sign-in"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 6000 ] || ! kill -0 "$server" 2>/dev/null; then
      cat "$work/log/server.txt" >&2
      exit 1
    fi
    sleep 0.05
  done
}

stop() {
  [ -z "$server" ] || {
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
  }
}
trap stop EXIT
trap 'exit 130' INT TERM

load() {
  "$home/bin/java" -Xmx512m -cp "$work/classes:$root/.roviec/server/lib/*" \
    -Droviec.corpus="$root/roviec-corpus" -Dload.server="http://127.0.0.1:$port" \
    -Dload.data="$work/data" -Dload.log="$work/log/access.log" \
    -Dload.tasks="${TASKS:-100000}" -Dload.documents="${DOCUMENTS:-2000}" \
    -Dload.rate="${RATE:-50}" -Dload.seconds="${SECONDS_LONG:-120}" \
    ${ROUNDS:+-Dload.rounds="$ROUNDS"} -Dload.report="${REPORT:-20000}" org.roviec.bench.load.Load "$1"
}

now() { date +%s%N; }

serve
"$home/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$root/.roviec/server/lib/*" \
  "$root"/roviec-bench/src/main/java/org/roviec/bench/load/*.java
load fill
case ${1:-drive} in
  fill) ;;
  start)
    for run in 1 2 3; do
      stop
      begun=$(now)
      serve
      echo "first page after $((($(now) - begun) / 1000000)) ms"
    done
    ;;
  drive | dashboard | report)
    stop
    serve
    echo "before: $(uptime)"
    load "${1:-drive}"
    echo "after: $(uptime)"
    ;;
  *)
    sed -n '2,11s/^# *//p' "$0" >&2
    exit 2
    ;;
esac
