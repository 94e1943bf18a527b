#!/usr/bin/env bash
# The long proofs: the tests that generate their own cases (properties, kill rounds, generated flows), many times as many of them as
# in `./kasane test`. Called by `./kasane prove [-pl module …]`.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

export CI=true
exec mvn -B verify -Dkasane.prove=true -Djqwik.tries.default="${KASANE_PROVE_TRIES:-20000}" "$@"
