#!/bin/sh
# recordings.sh FOLDER: fetches the recorded answers of Mastodon (requirements/recordings.txt) into FOLDER.
# Keeps the digest of the list it was made from, so that a second call is instant.
set -eu

goal=${1:?folder}
list=$(cd "$(dirname "$0")/.." && pwd)/requirements/recordings.txt
now=$(sha256sum <"$list" | cut -d' ' -f1)
[ "$(cat "$goal/.made" 2>/dev/null)" != "$now" ] || exit 0

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
echo "setup: recorded answers of Mastodon …"
"${PYTHON:-python3}" -m pip --disable-pip-version-check -qq download --no-deps --no-binary mastodon.py --require-hashes \
    --dest "$place" -r "$list"
tar -xzf "$place"/*.tar.gz -C "$place" --wildcards '*/tests/cassettes/*.yaml' '*/LICENSE'
rm -rf "$goal"
mkdir -p "$goal"
mv "$place"/*/tests/cassettes/*.yaml "$place"/*/LICENSE "$goal"
printf '%s' "$now" >"$goal/.made"
