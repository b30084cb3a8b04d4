#!/bin/sh
# with_postgres.sh COMMAND…: runs the command beside a throw-away PostgreSQL that only a socket in a temporary folder reaches.
# The command finds its address in STADTSTIMME_DATABASE_URL. The server and its data end with the command, also on Ctrl-C.
set -eu

initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
[ -n "$initdb" ] || initdb=$(command -v initdb || true)
[ -n "$initdb" ] || { echo "with_postgres: PostgreSQL is not installed" >&2; exit 1; }
bin=$(dirname "$initdb")
# In memory where there is plenty: each new database is some hundred files, and making them costs a disk's file system
# three times the work.
memory=/dev/shm
[ "$(df -Pk "$memory" 2>/dev/null | awk 'NR == 2 { print $4 }')" -ge 4194304 ] 2>/dev/null || memory=${TMPDIR:-/tmp}
place=$(mktemp -d "$memory/postgres.XXXXXXXX")
started=

# PostgreSQL refuses to run as root
as_server() {
    if [ "$(id -u)" -eq 0 ]; then (cd / && exec runuser -u postgres -- "$@"); else "$@"; fi
}
finish() {
    code=$?
    trap - EXIT
    [ -z "$started" ] || as_server "$bin/pg_ctl" -D "$place/data" -m immediate -s stop || true
    rm -rf "$place"
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

[ "$(id -u)" -ne 0 ] || chown postgres "$place"
chmod 755 "$place"
as_server "$bin/initdb" -D "$place/data" -U stadtstimme -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
as_server sh -c "cat >>'$place/data/postgresql.conf'" <<CONF
listen_addresses = ''
unix_socket_directories = '$place'
unix_socket_permissions = 0777
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
wal_init_zero = off
wal_recycle = off
update_process_title = off
CONF
started=yes
as_server "$bin/pg_ctl" -D "$place/data" -l "$place/data/log" -w -s start
as_server "$bin/createdb" -h "$place" -U stadtstimme stadtstimme
STADTSTIMME_DATABASE_URL="postgresql://stadtstimme@/stadtstimme?host=$place"
export STADTSTIMME_DATABASE_URL
"$@"
