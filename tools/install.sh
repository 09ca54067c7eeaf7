#!/usr/bin/env bash
# Installs locks and then the project itself into .venv inside the checkout; nothing unpinned is fetched.
# usage: tools/install.sh LOCK...     such as: tools/install.sh run build
set -euo pipefail
cd "$(dirname "$0")/.."

if ! .venv/bin/python -m pip --version > /dev/null 2>&1; then
  python=$(tools/python.sh)
  echo "Making .venv with $("$python" --version)"
  "$python" -m venv --clear .venv
fi

locks=()
for name in "$@"; do
  locks+=(--requirement "locks/$name.txt")
done
pip=(.venv/bin/python -m pip --disable-pip-version-check --no-input install --quiet)
echo "Installing locks: $*"
"${pip[@]}" --require-hashes "${locks[@]}"
# Editable, built by the pinned backend that the locks have just brought.
"${pip[@]}" --no-deps --no-build-isolation --editable .

for name in "$@"; do
  touch ".venv/$name.stamp"
done
