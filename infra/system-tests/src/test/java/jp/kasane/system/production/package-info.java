/**
 * Owns the stories of a prefecture that is no demonstration: how it begins, and that nobody administers a place by a password
 * alone. Run by themselves on a product of their own. Depends on product, browser and http. Does not repeat what the other stories
 * show.
 */
@NullMarked
package jp.kasane.system.production;

import org.jspecify.annotations.NullMarked;
