#!/usr/bin/env bash
# Takes guards of the product out, one by one, and sees which test notices; keeps the findings in infra/mutants/results/latest.json and
# the table in docs/security.md. Called by `./kasane mutants [beginning of a guard's name …]`, and for all guards by `./kasane prove`.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

JAVA=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && JAVA="$JAVA_HOME/bin/java"

# Compiled and not packed; each module leaves beside its classes what its tests run with.
mvn -q -B process-test-classes -Dcheckstyle.skip -Dspotless.apply.skip -Dspotless.check.skip \
  -pl platform/kernel,platform/municipal,platform/prefecture,tenant-admin,web-ui,infra/launcher,infra/mutants -am

exec "$JAVA" -Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dkasane.root="$PWD" \
  -cp "infra/mutants/target/classes:$(cat infra/mutants/target/test-classpath.txt)" jp.kasane.mutants.Mutants "$@"
