#!/usr/bin/env bash
# Prints the Python to build with: $PYTHON, or the first on the path that is 3.11 or newer and can make
# virtual environments.
set -euo pipefail

for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3}; do
  "$candidate" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2> /dev/null || continue
  if "$candidate" -c 'import ensurepip, venv' 2> /dev/null; then
    command -v "$candidate"
    exit 0
  fi
  without_venv=$candidate
done

if [ -n "${without_venv:-}" ]; then
  echo "$without_venv can't make virtual environments: install its venv module (Debian, Ubuntu: apt install python3-venv)." >&2
else
  echo "Zhuanji needs Python 3.11 or newer: install it (Debian, Ubuntu: apt install python3 python3-venv) or name it, as in 'make demo PYTHON=/path/to/python3.11'." >&2
fi
exit 1
