/** Flows (支援の流れ), forms and plan templates. */
@NullMarked
package jp.kasane.municipal.definition.flows;

import org.jspecify.annotations.NullMarked;
