/**
 * The control plane: what pages may only ask for is carried out here, with credentials that exist nowhere else (making databases
 * and database users, administering the identity server).
 */
@Capability
@NullMarked
package jp.kasane.admin;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
