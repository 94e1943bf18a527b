/**
 * Owns the tests that run inside Payara Micro: the kernel's promises with the server's own Jakarta Persistence and class loaders
 * around them. Depends on product for the databases and on kernel and municipal for what is tested. Does not ask pages.
 */
@NullMarked
package jp.kasane.system.container;

import org.jspecify.annotations.NullMarked;
