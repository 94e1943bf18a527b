/** What a prefecture does for its municipalities. */
@NullMarked
package jp.kasane.municipal.definition.services;

import org.jspecify.annotations.NullMarked;
