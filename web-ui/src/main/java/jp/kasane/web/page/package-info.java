/**
 * What every page is made of, before any HTML: the frame (whose town, who is signed in, where in the site), the words in
 * the reader's language, and the parts a page puts together (fields, notices, pagers, steps).
 *
 * <p>Owns: the records the JTE templates take as parameters, and the message bundles.
 * Offers: {@link jp.kasane.web.page.Frame}, {@link jp.kasane.web.page.Messages} and one record per component.
 * Depends on: nothing but the JDK.
 * Does not: read requests, decide who may see what, or know any entity.
 */
@Capability
@NullMarked
package jp.kasane.web.page;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
