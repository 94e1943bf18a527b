/**
 * Owns a town's home page and the order of its sections. The sections themselves (consultations, people, access log) are packages
 * below this one. Depends on gate and page. Reads no record of a person.
 */
@NullMarked
package jp.kasane.web.town;

import org.jspecify.annotations.NullMarked;
