/**
 * Text as people write it: checked when typed, folded when searched, guarded when exported.
 *
 * <p><b>Owns</b> the table of variant characters (異体字) and the rules of folding. <b>Offers</b> {@link
 * jp.kasane.kernel.text.TypedText} for what is stored exactly as typed, {@link jp.kasane.kernel.text.SearchKey} and
 * {@link jp.kasane.kernel.text.SearchWords} for what it is found by, {@link jp.kasane.kernel.text.Shortened} for the only way to
 * cut one, and {@link jp.kasane.kernel.text.Csv} for files of
 * other systems. <b>Depends on</b> Lucene's Kuromoji for words and Commons CSV for quoting. <b>Does not</b> touch a
 * database, and never changes a stored name.
 */
@Capability
@NullMarked
package jp.kasane.kernel.text;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
