/**
 * Owns the towns' applications for advisers' visits (派遣申請): what a town asked for, what was said of it, its attachments, and the decision.
 * An accepted one makes its visits; one that is withdrawn cancels those that nobody has agreed to. Offers {@link
 * jp.kasane.prefecture.requests.Requests} and {@link jp.kasane.prefecture.requests.Attachments}. Depends on the programmes, on the visits and on the kernel's
 * control, authority and text. Knows nothing of what towns keep in their own databases.
 */
@Capability(
        dependsOn = {"kernel.authority", "kernel.control", "kernel.text", "prefecture.programmes", "prefecture.visits"})
@NullMarked
package jp.kasane.prefecture.requests;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
