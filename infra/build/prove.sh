#!/usr/bin/env bash
# The long proofs: the tests that generate their own cases (properties, kill rounds, generated flows), many times as many of them as
# in `./kasane test`, new ones each time. Each prints its seed: -Dkasane.seed=… (for a property: the seed jqwik prints) makes the same
# cases again. Then every guard is taken out, one by one (mutants.sh). The figures join those of the bench. Called by `./kasane prove [-pl module …]`.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

JAVA=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && JAVA="$JAVA_HOME/bin/java"

# What makes up no cases of its own has nothing more to prove here: `./kasane test` runs it.
[ $# -gt 0 ] || set -- -T 2 -pl '!infra/system-tests,!infra/bench,!infra/mutants'

rm -rf infra/bench/target/proofs
# Made up at random: asked for so many, jqwik would rather count up all combinations of sets, and never end.
CI=true mvn -B verify -Dkasane.prove=true -Djqwik.generation.default=RANDOMIZED -Djqwik.tries.default="${KASANE_PROVE_TRIES:-20000}" "$@"

# A guard that can be taken out without a test noticing is told at the end, when everything has been noted.
mutants=0
infra/build/mutants.sh || mutants=$?

mvn -q -B package -DskipTests -Dcheckstyle.skip -Dspotless.apply.skip -Dspotless.check.skip -pl infra/bench -am
"$JAVA" -Dfile.encoding=UTF-8 -Dkasane.root="$PWD" \
  -cp "infra/bench/target/classes:infra/bench/target/lib/*" jp.kasane.bench.Prove
exit "$mutants"
