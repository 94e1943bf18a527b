/** Indicators and their targets (指標・目標). */
@NullMarked
package jp.kasane.municipal.definition.indicators;

import org.jspecify.annotations.NullMarked;
