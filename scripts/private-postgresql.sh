#!/bin/sh
# A PostgreSQL server of the system's own packages, for tests only: in a new folder, on a free port
# of this machine, gone when stopped.
#   private-postgresql.sh start        prints its address and its folder
#   private-postgresql.sh stop FOLDER
set -eu

bin=
for found in /usr/lib/postgresql/*/bin; do
  [ ! -x "$found/initdb" ] || bin=$found
done
if [ -z "$bin" ]; then
  echo "roviec: no PostgreSQL server here; install the package postgresql" >&2
  exit 3
fi

# The server refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

case ${1:-} in
  start)
    cd /
    folder=$(as_owner mktemp -d /tmp/roviec-postgresql-XXXXXX)
    # A random password, as a real server would have one.
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    as_owner sh -c "umask 077; printf %s '$password' >'$folder/password'"
    as_owner "$bin/initdb" -D "$folder/data" -U postgres -A scram-sha-256 \
      --pwfile="$folder/password" -E UTF8 --locale=C.UTF-8 >"/tmp/${folder##*/}.log" 2>&1
    for try in 1 2 3 4 5; do
      port=$(($(od -An -N2 -tu2 /dev/urandom) % 20000 + 30000))
      if as_owner "$bin/pg_ctl" start -D "$folder/data" -l "$folder/server.log" -w -t 60 \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100" \
        >>"/tmp/${folder##*/}.log" 2>&1; then
        rm -f "/tmp/${folder##*/}.log"
        echo "postgres://postgres:$password@127.0.0.1:$port/postgres"
        echo "$folder"
        exit 0
      fi
    done
    cat "/tmp/${folder##*/}.log" >&2
    exit 1
    ;;
  stop)
    folder=$2
    case $folder in
      /tmp/roviec-postgresql-*) ;;
      *)
        echo "roviec: not a folder of this script: $folder" >&2
        exit 2
        ;;
    esac
    cd /
    as_owner "$bin/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null
    rm -rf "$folder"
    ;;
  *)
    sed -n '2,6s/^# *//p' "$0" >&2
    exit 2
    ;;
esac
