#!/usr/bin/env bash
# Measures the product as it runs and keeps the figures in infra/bench/results/latest.json. Called by `./kasane bench [name …]`.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

JAVA=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && JAVA="$JAVA_HOME/bin/java"

mvn -q -B package -DskipTests -Dcheckstyle.skip -Dspotless.apply.skip -Dspotless.check.skip -pl infra/launcher,infra/bench -am
# `up` builds only what is newer than this.
touch infra/launcher/target/kasane-built

# The largest plan of visits and what it is measured against take the memory; the rest is content with a tenth of it.
exec "$JAVA" -Xmx2g -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dkasane.root="$PWD" \
  -cp "infra/bench/target/classes:infra/bench/target/lib/*" jp.kasane.bench.Bench "$@"
