#!/bin/sh
# lock.sh: compiles requirements/*.in to hashed *.txt that name no host. Arguments go to uv (e.g. --upgrade-package django).
set -eu
cd "$(dirname "$0")/../requirements"
# in this order: each list is bound to the versions of the one before
for list in desk build dev train bench; do
    ../.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
        --no-emit-index-url --custom-compile-command "make lock" "$@" "$list.in" --output-file "$list.txt"
done
