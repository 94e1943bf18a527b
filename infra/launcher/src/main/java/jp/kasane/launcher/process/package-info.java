/**
 * Processes that belong to the launcher.
 *
 * <p>Owns: how a server is started (in its own session, told to stop when the launcher dies), recognised again later, and
 * stopped. Offers: {@link jp.kasane.launcher.process.ProcessIdentity}, {@link jp.kasane.launcher.process.ServerProcess},
 * {@link jp.kasane.launcher.process.Spawner}. Depends on: nothing of Kasane. Does not: know which servers there are.
 */
@NullMarked
package jp.kasane.launcher.process;

import org.jspecify.annotations.NullMarked;
