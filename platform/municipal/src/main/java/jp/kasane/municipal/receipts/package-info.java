/**
 * Owns the way between a record's id and its receipt number (受付番号), for lists that may show a number and nothing else of the
 * record. Offers {@link jp.kasane.municipal.receipts.ReceiptNumbers}. Depends on the kernel's tenancy. Reads no name and no content.
 */
@Capability(dependsOn = "kernel.tenancy")
@NullMarked
package jp.kasane.municipal.receipts;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
