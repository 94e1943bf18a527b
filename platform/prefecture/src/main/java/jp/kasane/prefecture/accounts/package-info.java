/**
 * Owns what the visits of a programme cost (謝金・旅費), as the accounting office is given it. Offers {@link
 * jp.kasane.prefecture.accounts.Payments} and {@link jp.kasane.prefecture.accounts.AccountsSheet}. Depends on the kernel's authority and
 * control, on programmes, advisers, visits and how one gets about. Pays nobody.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "prefecture.advisers",
            "prefecture.dispatch",
            "prefecture.programmes",
            "prefecture.routes",
            "prefecture.visits"
        })
@NullMarked
package jp.kasane.prefecture.accounts;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
