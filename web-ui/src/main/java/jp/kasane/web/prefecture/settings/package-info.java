/**
 * Owns the pages of a prefecture's settings: its mail server. Depends on gate, page and the kernel's mail. Never shows a password
 * again.
 */
@NullMarked
package jp.kasane.web.prefecture.settings;

import org.jspecify.annotations.NullMarked;
