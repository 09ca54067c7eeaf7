#!/usr/bin/env bash
# Pins what pyproject.toml asks for into locks/*.txt, with hashes and without any index address.
# usage: tools/locks.sh [--upgrade]     pins that still fit are kept unless --upgrade is given
set -euo pipefail
cd "$(dirname "$0")/.."

uv_version=0.13.9
tool=build/uv-$uv_version
if [ ! -x "$tool/bin/uv" ]; then
  "$(tools/python.sh)" -m venv --clear "$tool"
  "$tool/bin/pip" install --disable-pip-version-check --quiet "uv==$uv_version"
fi

pin() { # pin NAME ARGUMENTS...
  local name=$1
  shift
  "$tool/bin/uv" pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
    --no-emit-find-links --no-header --quiet --output-file "locks/$name.txt" "$@" > /dev/null
  echo "locks/$name.txt: $(grep -c '==' "locks/$name.txt") packages"
}

pin run "$@" --extra site pyproject.toml
pin build "$@" --constraints locks/run.txt --group build
pin node "$@" --group node
pin dev "$@" --constraints locks/run.txt --constraints locks/build.txt --group dev --all-extras pyproject.toml
pin bench "$@" --constraints locks/run.txt --group bench --extra site --extra postgresql pyproject.toml
