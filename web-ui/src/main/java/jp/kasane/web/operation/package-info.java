/**
 * Owns what operators ask of a node: health and metrics. Depends on the kernel's control and tenancy for counts only. Names no
 * place and no person.
 */
@NullMarked
package jp.kasane.web.operation;

import org.jspecify.annotations.NullMarked;
