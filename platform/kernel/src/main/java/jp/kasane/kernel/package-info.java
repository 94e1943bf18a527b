/**
 * The root of the kernel: tenancy, identity, grants, audit, persistence, documents, time and text; no word of welfare. Owns only
 * {@link jp.kasane.kernel.Capability}, by which every package declares what it uses.
 */
@NullMarked
package jp.kasane.kernel;

import org.jspecify.annotations.NullMarked;
