#!/bin/sh
# snac.sh FOLDER: unpacks snac2, a small server that speaks Mastodon's interface, from Debian's backports into FOLDER.
# Nothing is installed and no setting of the machine changes: apt gets a configuration of its own in a temporary folder, with
# the backports beside the suite that the machine's own first source names.
set -eu

goal=${1:?folder}
[ ! -x "$goal/usr/bin/snac" ] || exit 0
command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || { echo "snac: needs apt-get and dpkg-deb" >&2; exit 1; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
mkdir -p "$place/lists/partial" "$place/cache/archives/partial"
chmod 755 "$place" # apt fetches as a user of its own

first=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Component: main' | head -n 1)
[ -n "$first" ] || { echo "snac: apt knows no source" >&2; exit 1; }
keys=/usr/share/keyrings/debian-archive-keyring.gpg
printf 'deb [signed-by=%s] %s %s-backports main\n' "$keys" "${first%% *}" "${first##* }" >"$place/sources.list"

own_apt() {
    apt-get -qq -o Dir::Etc::SourceList="$place/sources.list" -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$place/lists" \
        -o Dir::Cache="$place/cache" -o APT::Update::Post-Invoke-Success= -o APT::Sandbox::User= "$@"
}
echo "setup: snac2 from Debian's backports …"
own_apt update
(cd "$place" && own_apt download snac2)
mkdir -p "$goal"
dpkg-deb -x "$place"/snac2_*.deb "$goal"
