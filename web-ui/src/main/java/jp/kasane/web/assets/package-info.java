/**
 * Owns the addresses of our own styles, scripts and pictures: each carries a hash of the file's content, so that a browser may keep
 * it for a year and still never shows an old one after an upgrade. Offers {@link jp.kasane.web.assets.Assets}. Depends on nothing.
 * Does not serve the files; the server does, from the web root.
 */
@Capability(dependsOn = {"kernel.text"})
@NullMarked
package jp.kasane.web.assets;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
