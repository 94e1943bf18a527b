/**
 * Owns signing in and out: the product as a backend for the browser, which never sees a token. Offers the addresses under {@code
 * /login} and {@code /logout}. Depends on the kernel's identity, on gate and on page, and speaks OpenID Connect through Nimbus
 * (docs/adr/0005-sign-in.md). Does not decide what somebody may do.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.identity", "kernel.tenancy", "web.gate", "web.page"})
@NullMarked
package jp.kasane.web.signin;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
