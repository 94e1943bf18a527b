/** Meeting bodies (会議体): what each is for, when it meets, who sits in it, on what legal basis. */
@NullMarked
package jp.kasane.municipal.definition.meetings;

import org.jspecify.annotations.NullMarked;
