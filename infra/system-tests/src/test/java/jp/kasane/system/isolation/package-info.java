/**
 * Owns the proof that no town's data reaches anybody whom that town did not let in: through databases, pages, identifiers, roles,
 * errors, logs, measures, or an open socket. Depends on product and http. Does not use a browser.
 */
@NullMarked
package jp.kasane.system.isolation;

import org.jspecify.annotations.NullMarked;
