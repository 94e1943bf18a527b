#!/usr/bin/env bash
# The whole proof: format check, static analysis, unit, container, system and browser tests. Called by `./kasane test`.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo "$@"
  else return 1
  fi
}

# What the browser tests need beyond JDK and Maven.
missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing+=(fonts-noto-cjk fontconfig)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing for the browser tests: ${missing[*]}" >&2
  if ! command -v apt-get >/dev/null \
    || ! as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
    || ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; then
    echo "The browser tests need: ${missing[*]}. They could not be installed here (no root, no sudo, or no apt)." >&2
    echo "Install them and run ./kasane test again; ./kasane check runs everything that needs no browser." >&2
    exit 1
  fi
fi

# Two modules at a time where neither needs the other; the system tests need all of them and come last.
export CI=true
# A line that is laid out wrongly is told within seconds, not when the modules before it are proved.
mvn -B -q -T 2 spotless:check
exec mvn -B -T 2 verify "$@"
