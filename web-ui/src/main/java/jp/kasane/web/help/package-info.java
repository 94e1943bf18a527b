/**
 * Owns the users' guides: which there are, for whom, and how their text (docs/guide) becomes a page. Offers {@link
 * jp.kasane.web.help.HelpResource}. Depends on gate and page. Knows the roles of whoever is signed in and nothing else: no data of
 * any town or prefecture is on these pages, so anybody may read them.
 */
@Capability(dependsOn = {"kernel.authority", "web.gate", "web.page"})
@NullMarked
package jp.kasane.web.help;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
