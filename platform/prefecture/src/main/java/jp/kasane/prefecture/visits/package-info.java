/**
 * Owns the life of a visit (訪問): proposed, agreed, confirmed, held, reported, paid or cancelled; who did what to it, the adviser's
 * report and the town's own view. Offers {@link jp.kasane.prefecture.visits.Visits}, {@link
 * jp.kasane.prefecture.visits.VisitsOfRequest} and {@link jp.kasane.prefecture.visits.VisitPapers}. Depends on the kernel's authority and control and on what a plan is made of. Does not
 * choose who goes when, and knows nothing of residents (ADR 24).
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "prefecture.dispatch"})
@NullMarked
package jp.kasane.prefecture.visits;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
