#!/usr/bin/env bash
# Builds what the site's pages load besides our own files: htmx, and the part of ECharts that is used, with their
# licences. The versions and their hashes stand in package-lock.json; nothing else is fetched.
set -euo pipefail
cd "$(dirname "$0")/.."
checkout=$PWD
source=src/zhuanji/faces/web/assets
target=$checkout/src/zhuanji/faces/web/static/vendor

# npm of the machine, or else the one that locks/node.txt pins.
if ! command -v npm > /dev/null; then
  echo "Installing locks: node"
  [ -x .venv/bin/python ] || "$(tools/python.sh)" -m venv .venv
  .venv/bin/python -m pip --disable-pip-version-check --no-input install --quiet --require-hashes \
    --requirement locks/node.txt
  export PATH=$checkout/.venv/bin:$PATH
fi

echo "Building the assets of the site"
work=$checkout/build/assets
mkdir -p "$work" "$target"
cp $source/package.json $source/package-lock.json $source/.npmrc $source/*.js "$work/"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
npm run --silent build -- --outfile="$target/charts.js"
cp node_modules/htmx.org/dist/htmx.min.js "$target/htmx.js"

{
  echo "The files beside this one are built from these packages, unchanged but for being joined and made smaller."
  for name in htmx.org echarts zrender tslib; do
    echo
    echo "== $name $(node -p "require('./node_modules/$name/package.json').version")"
    cat node_modules/$name/LICENSE*
    [ ! -f node_modules/$name/NOTICE ] || cat node_modules/$name/NOTICE
  done
} > "$target/THIRD-PARTY.txt"
touch "$target/assets.stamp"
