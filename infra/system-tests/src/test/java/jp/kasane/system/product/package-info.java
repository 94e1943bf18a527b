/**
 * Owns the one running product of a test run: starting, stopping, its addresses, its database seen as root, the mail it sends,
 * and people and grants laid down for a test. Depends on the launcher's command line. Does not know any page.
 */
@NullMarked
package jp.kasane.system.product;

import org.jspecify.annotations.NullMarked;
