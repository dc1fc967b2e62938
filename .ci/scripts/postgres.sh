# shellcheck shell=bash
# A PostgreSQL of our own, on loopback, for the length of one test run.

start_postgres() {
    local bin
    bin="$(postgres_bin)"
    cluster="$(mktemp -d /tmp/forumlks-pg.XXXXXX)"
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM
    local password
    password="$(random_word)"
    (umask 077 && printf '%s' "$password" >"$cluster/password")
    if ((EUID == 0)); then
        chown -R postgres "$cluster"
    fi
    as_postgres "$bin/initdb" -D "$cluster/data" --username=forumlks --pwfile="$cluster/password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 >"$cluster/initdb.log" || fail "initdb failed."
    listen_on_a_free_port "$bin"
    export FORUMLKS_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=forumlks;Password=$password;Database=postgres"
    say "PostgreSQL for the tests: 127.0.0.1:$port"
}

# A port that was free a moment ago may be taken now, so a few are tried.
listen_on_a_free_port() {
    local options
    for _ in 1 2 3 4 5; do
        port="$(free_port)"
        options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$cluster' -c max_connections=200"
        options+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        if as_postgres "$1/pg_ctl" start -w -s -D "$cluster/data" -l "$cluster/log" -o "$options" >/dev/null; then
            return
        fi
    done
    cat "$cluster/log" >&2
    fail "The PostgreSQL for the tests does not start."
}

stop_postgres() {
    if [[ -n "${cluster:-}" ]]; then
        as_postgres "$(postgres_bin)/pg_ctl" stop -s -m immediate -D "$cluster/data" >/dev/null 2>&1 || true
        rm -rf "$cluster"
        cluster=
    fi
}

# initdb and the server refuse to be root.
as_postgres() {
    if ((EUID == 0)); then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

# The newest version: Debian keeps each in a folder of its own; elsewhere it is on the path.
postgres_bin() {
    local newest
    newest="$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1)"
    if [[ -z "$newest" ]]; then
        newest="$(command -v initdb)" || return 1
    fi
    dirname "$newest"
}

free_port() {
    local candidate
    while true; do
        candidate=$((20000 + RANDOM % 12000))
        if ! port_answers "$candidate"; then
            echo "$candidate"
            return
        fi
    done
}

random_word() {
    head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'
}
