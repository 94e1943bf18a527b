/**
 * Owns the way in: session, same-origin and token check, the grants of the place in the address, the right the operation names,
 * and the unit of work that is opened for it. Offers {@link jp.kasane.web.gate.Visit}, {@link jp.kasane.web.gate.TownVisit} and
 * {@link jp.kasane.web.gate.PrefectureVisit}, one of which every operation takes. Depends on the kernel's identity, authority and
 * tenancy, and on page. Does not sign anybody in, and decides nothing about single records.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.identity", "kernel.tenancy", "web.front", "web.page"})
@NullMarked
package jp.kasane.web.gate;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
