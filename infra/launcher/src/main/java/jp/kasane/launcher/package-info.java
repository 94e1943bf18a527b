/**
 * The embedded default: one command brings up the whole of Kasane on this machine's loopback address, and takes it down again.
 *
 * <p>Owns: the data folder, its secrets and configuration files, the order in which MariaDB, Keycloak and Payara Micro start
 * and stop, and what happens when one of them dies. Offers: the commands {@code up}, {@code down} and {@code status}, and
 * {@link jp.kasane.launcher.ListeningSockets} for tests. Depends on: the packages below it. Does not: know towns, realms or
 * users; tenant-admin makes those once it runs.
 */
@NullMarked
package jp.kasane.launcher;

import org.jspecify.annotations.NullMarked;
