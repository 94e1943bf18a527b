/**
 * Owns through which server a prefecture's mail goes, and sending over it. Offers {@link jp.kasane.kernel.mail.MailServers} and
 * {@link jp.kasane.kernel.mail.Mailer}. Depends on control, secrets and jobs. Does not decide who gets a mail or what stands in it.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.jobs", "kernel.secrets"})
@NullMarked
package jp.kasane.kernel.mail;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
