#!/bin/sh
# setup.sh [desk|dev|train]: makes .venv with hashed dependencies, browser assets and compiled messages.
# Each step keeps the digest of what it was made from, so that a second call is instant.
set -eu
cd "$(dirname "$0")/.."
kind=${1:-desk}

# Debian's own Python first: it is built with optimizations (the tests take a sixth less time than with one that a version manager
# compiled) and it is the one that Debian's security updates reach. Asked for only where something is installed.
suits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' && { "$1" -m pip --version || "$1" -c 'import ensurepip'; }; }
choose_python() {
    python=${PYTHON:-}
    [ -z "$python" ] || return 0
    python=python3
    ! suits /usr/bin/python3 >/dev/null 2>&1 || python=/usr/bin/python3
}

digest() { cat "$@" | sha256sum | cut -d' ' -f1; }
fresh() { [ -f ".venv/made-$1" ] && [ "$(cat ".venv/made-$1")" = "$2" ]; }
note() { printf '%s\n' "$2" >".venv/made-$1"; }
fail() { printf 'setup: %s\n' "$1" >&2; exit 1; }

# Debian's python3 comes without ensurepip unless python3-venv is there; its pip (22.3 or newer) can fill any environment.
make_venv() {
    choose_python
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "needs Python 3.11 or newer (set PYTHON=…)"
    if "$python" -m pip --python "$("$python" -c 'import sys; print(sys.executable)')" --version >/dev/null 2>&1; then
        "$python" -m venv --clear --without-pip .venv
    else
        "$python" -m venv --clear .venv || fail "needs pip 22.3 or newer, or python3-venv"
    fi
}

pip() {
    if [ -x .venv/bin/pip ]; then
        .venv/bin/python -m pip --disable-pip-version-check -qq "$@"
    else
        choose_python
        "$python" -m pip --disable-pip-version-check -qq --python .venv/bin/python "$@"
    fi
}

setup_python() {
    case $kind in dev | train) lists=$kind ;; *) lists="desk build" ;; esac
    files=; wanted=
    for list in $lists; do files="$files requirements/$list.txt"; wanted="$wanted -r requirements/$list.txt"; done
    now=$(digest $files pyproject.toml)
    fresh "$kind" "$now" && return
    [ -x .venv/bin/python ] || make_venv
    echo "setup: Python packages ($lists) …"
    pip install --require-hashes --only-binary :all: $wanted
    pip install --no-deps --no-build-isolation --editable .
    note "$kind" "$now"
    # train.txt holds everything that dev.txt holds, and dev.txt everything that the other two hold
    [ "$kind" = desk ] || note desk "$(digest requirements/desk.txt requirements/build.txt pyproject.toml)"
    [ "$kind" != train ] || note dev "$(digest requirements/dev.txt pyproject.toml)"
}

setup_assets() {
    now=$(digest package-lock.json scripts/assets.py)
    [ -d src/stadtstimme/desk/static/vendor ] && fresh assets "$now" && return
    command -v npm >/dev/null || fail "needs Node 20 or newer with npm, for the browser assets"
    echo "setup: browser assets …"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
    .venv/bin/python scripts/assets.py
    note assets "$now"
}

exec 9>.setup.lock
if command -v flock >/dev/null; then flock 9; fi
setup_python
setup_assets
# Instant when the checker and Pyodide are those of the last time.
.venv/bin/python scripts/snapshot.py
.venv/bin/python scripts/messages.py
# Where PYTHONDONTWRITEBYTECODE is set, nothing would keep the compiled files and each call would compile them again.
.venv/bin/python -m compileall -q src/stadtstimme/cli.py src/stadtstimme/checker
