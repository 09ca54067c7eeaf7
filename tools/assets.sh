#!/usr/bin/env bash
# Builds what the site's pages load besides our own files: htmx, and the part of ECharts that is used.
# The versions and their hashes stand in package-lock.json; nothing else is fetched.
set -euo pipefail
cd "$(dirname "$0")/../src/zhuanji/faces/web/assets"

# npm of the machine, or the one that the lock of the build brings.
export PATH="$PATH:$PWD/../../../../../.venv/bin"
command -v npm > /dev/null || { echo "npm is missing; get it with: apt install npm" >&2; exit 1; }
echo "Building the assets of the site"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
npm run --silent build
mkdir -p ../static/vendor
cp node_modules/htmx.org/dist/htmx.min.js ../static/vendor/htmx.js
touch ../static/vendor/assets.stamp
