/** The programmes (事業) of a town and their statutory numbers. */
@NullMarked
package jp.kasane.municipal.definition.programmes;

import org.jspecify.annotations.NullMarked;
