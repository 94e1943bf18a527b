/**
 * Owns what is kept at the identity server (Keycloak): a prefecture's realm with its rules, the product's client, a town's
 * organization, people's identities and the mails that let them set a password. Offers {@link
 * jp.kasane.admin.identity.IdentitySteps}. Depends on work and the kernel. Decides nobody's rights: Keycloak proves who somebody
 * is, and no more.
 */
@Capability(
        dependsOn = {
            "admin.work",
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.jobs",
            "kernel.mail",
            "kernel.secrets",
            "kernel.tenancy"
        })
@NullMarked
package jp.kasane.admin.identity;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
