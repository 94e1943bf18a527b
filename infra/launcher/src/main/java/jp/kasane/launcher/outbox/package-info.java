/**
 * The demo's mail: received, kept, shown, never sent.
 *
 * <p>Owns: the SMTP receiver on loopback, the folder of received mails, the outbox page. Offers: {@link
 * jp.kasane.launcher.outbox.Outbox}. Depends on: nothing of Kasane. Does not: run in production.
 */
@NullMarked
package jp.kasane.launcher.outbox;

import org.jspecify.annotations.NullMarked;
