#!/bin/sh
# Builds the site into a folder of its own and switches to it by one change of a link. Run it in the project.
# To go back: ln -sfn NAME releases/next && mv -T releases/next releases/current
set -eu
releases=${RELEASES:-releases}
name=$(date -u +%Y%m%dT%H%M%SZ)

# What readers had before is what preflight compares new texts with.
BROADSIDE_BEFORE=$releases/current BROADSIDE_SITE=$releases/$name npm run --silent build
ln -sfn "$name" "$releases/next"
mv -T "$releases/next" "$releases/current"

# The last five stay.
cd "$releases"
for old in $(ls -d 2* | head -n -5); do rm -rf "$old"; done
