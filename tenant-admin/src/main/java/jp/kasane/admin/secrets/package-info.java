/**
 * Owns the rotation of the master key: a new one on the ring, everything that is sealed sealed anew, the older ones retired. Offers
 * {@link jp.kasane.admin.secrets.MasterKeySteps}. Depends on work, the kernel's control, secrets,
 * identity, mail and jobs, and on who else seals what: the subscribed calendars. The passwords
 * and secrets themselves are rotated by whoever tells them to their servers, admin.databases and admin.identity.
 */
@Capability(
        dependsOn = {
            "admin.seal",
            "admin.work",
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.jobs",
            "kernel.mail",
            "kernel.secrets",
            "prefecture.feeds"
        })
@NullMarked
package jp.kasane.admin.secrets;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
