#!/bin/sh
# debian.sh: installs what the tests need from Debian (Chromium, PostgreSQL, gettext) where it is not there yet.
set -eu

missing=
command -v chromium-headless-shell >/dev/null || missing="$missing chromium-headless-shell"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || missing="$missing postgresql"
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || missing="$missing nginx-light"
command -v xgettext >/dev/null || missing="$missing gettext"
ls /usr/lib/*/libcurl.so.4 >/dev/null 2>&1 || missing="$missing libcurl4"
[ -n "$missing" ] || exit 0

command -v apt-get >/dev/null || { echo "setup: please install:$missing" >&2; exit 1; }
sudo=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "setup: please install as root:$missing" >&2; exit 1; }
    echo "setup: installing Debian packages with sudo:$missing"
    sudo=sudo
else
    echo "setup: installing Debian packages:$missing"
fi
$sudo apt-get update -qq
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >/dev/null
