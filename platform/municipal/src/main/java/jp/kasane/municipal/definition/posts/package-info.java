/** Posts (職種・役割): titles, who employs, who appoints, where they work. */
@NullMarked
package jp.kasane.municipal.definition.posts;

import org.jspecify.annotations.NullMarked;
