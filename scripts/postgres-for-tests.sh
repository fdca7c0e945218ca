#!/usr/bin/env bash
# A throw-away PostgreSQL for the tests: `start` prints its address (starting it unless it runs), `stop` removes it.
#   DEMARCHE_TEST_POSTGRES_URL="$(scripts/postgres-for-tests.sh start)" pnpm test
# POSTGRES_BIN names the folder of initdb and pg_ctl; DEMARCHE_TEST_POSTGRES_PORT the port to try first (54329).
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# Where the cluster lies is kept with the repository; the cluster itself must be where user postgres may go.
note="$here/.demarche/postgres-for-tests"
owner="demarche"

fail() { echo "postgres-for-tests: $*" >&2; exit 1; }

# PostgreSQL refuses to run as root.
unprivileged() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

bin_folder() {
  local folder
  for folder in "${POSTGRES_BIN:-}" /usr/lib/postgresql/15/bin /usr/lib/postgresql/*/bin \
    "$(pg_config --bindir 2>/dev/null || true)"; do
    if [ -n "$folder" ] && [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
      echo "$folder"
      return
    fi
  done
  fail "no PostgreSQL server is installed; on Debian: apt-get install postgresql-15"
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

is_running() { unprivileged "$bin/pg_ctl" -D "$1/data" status >/dev/null 2>&1; }

print_url() { echo "postgres://$owner@127.0.0.1:$1/postgres"; }

start() {
  local folder port
  if [ -f "$note" ]; then
    read -r folder port <"$note"
    if is_running "$folder"; then
      print_url "$port"
      return
    fi
    stop
  fi
  port="${DEMARCHE_TEST_POSTGRES_PORT:-54329}"
  while port_is_taken "$port"; do port=$((port + 1)); done
  folder="$(mktemp -d -t demarche-postgres-XXXXXX)"
  [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
  # What is written here may be lost with the machine: it is gone after the tests anyway.
  unprivileged "$bin/initdb" -D "$folder/data" -U "$owner" -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$folder.log" 2>&1 || { cat "$folder.log" >&2; fail "initdb failed"; }
  unprivileged "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 \
    -o "-p $port -k '$folder' -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off" start \
    >>"$folder.log" 2>&1 </dev/null || { cat "$folder.log" "$folder/server.log" >&2; fail "the server did not start"; }
  mkdir -p "$(dirname "$note")"
  echo "$folder $port" >"$note"
  print_url "$port"
}

stop() {
  local folder port
  [ -f "$note" ] || return 0
  read -r folder port <"$note"
  if is_running "$folder"; then unprivileged "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null; fi
  rm -rf "$folder" "$folder.log" "$note"
}

bin="$(bin_folder)"
case "${1:-start}" in
  start) start ;;
  stop) stop ;;
  *) fail "say start or stop" ;;
esac
