/**
 * Owns the proof that the definitions under {@code docs/definitions} say everything their sources say: each fact is looked for by its
 * value, at the places of the definition that are meant for that kind of fact, and never where a converter claims to have put it.
 * Offers {@link jp.kasane.bench.coverage.Coverage} and the page that quotes it. Depends on no other package: it reads the files as
 * anybody could, without the product's own records.
 */
@Capability(dependsOn = {})
@NullMarked
package jp.kasane.bench.coverage;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
