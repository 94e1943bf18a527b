/** The town itself: its place, figures, direction, departments, organisations and zones; and the sources that say so. */
@NullMarked
package jp.kasane.municipal.definition.town;

import org.jspecify.annotations.NullMarked;
