#!/usr/bin/env bash
# A subscribed calendar, read by the running product and looked at in a browser (ADR 25). The product asks the public network alone, on
# port 443, of servers that its Java trusts, and no setting makes it ask another. So it is the machine that is made to fit: in namespaces of this
# run's own its loopback has a public address, /etc/hosts has a name for it, and the authorities of this Java have one more. Nothing of
# that is seen outside, or left behind; nothing reaches the internet. For Linux with unshare, ip and mount, after ./kasane test has fetched
# everything. Called by `./kasane calendar`.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

if [ -z "${KASANE_OWN_NETWORK:-}" ]; then
  user=()
  [ "$(id -u)" = 0 ] || user=(--map-root-user)
  KASANE_OWN_NETWORK=1 exec unshare "${user[@]}" --net --mount --propagation private "$0" "$@"
fi

name=calendar.kasane.example
address=20.0.0.1
java_home="${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}"
keytool="$java_home/bin/keytool"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

ip link set lo up
ip address add "$address/32" dev lo
{ cat /etc/hosts; echo "$address $name"; } >"$work/hosts"
mount --bind "$work/hosts" /etc/hosts
"$keytool" -genkeypair -alias calendar -keyalg EC -dname "CN=$name" -ext "san=dns:$name" -storetype PKCS12 \
  -keystore "$work/calendar.p12" -storepass changeit
"$keytool" -exportcert -alias calendar -keystore "$work/calendar.p12" -storepass changeit -file "$work/calendar.cer" 2>/dev/null
trusted="$(readlink -f "$java_home/lib/security/cacerts")"
cp "$trusted" "$work/cacerts"
"$keytool" -importcert -noprompt -alias calendar -file "$work/calendar.cer" -keystore "$work/cacerts" -storepass changeit 2>/dev/null
mount --bind "$work/cacerts" "$trusted"

# A run in which the test was not among those that ran proves nothing.
report=infra/system-tests/target/surefire-reports/TEST-jp.kasane.system.pages.SubscribedCalendarReadTest.xml
rm -f "$report"
CI=true mvn -B -o verify -pl infra/system-tests -am -Dcheckstyle.skip -Dspotless.check.skip -Dspotless.apply.skip -Dkasane.forks=1 \
  -Dtest=SubscribedCalendarReadTest -Dsurefire.failIfNoSpecifiedTests=false -Dkasane.system.excluded=production \
  -Dkasane.system.calendar="https://$name/geheim.ics" -Dkasane.system.calendar.keys="$work/calendar.p12" "$@"
grep -qs ' tests="1"' "$report" || { echo "No calendar was read: the test did not run." >&2; exit 1; }
