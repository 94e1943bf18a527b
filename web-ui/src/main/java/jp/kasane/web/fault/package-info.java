/**
 * Owns what is said when something does not work: pages that help in the reader's language, problem+json (RFC 9457) for machines,
 * and the one line in the log that carries the request's id. Offers {@link jp.kasane.web.fault.Faults}. Depends on gate and page.
 * Does not show anybody an exception's own words.
 */
@Capability(dependsOn = {"kernel.tenancy", "web.gate", "web.page"})
@NullMarked
package jp.kasane.web.fault;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
