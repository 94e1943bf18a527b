/**
 * Owns what only a demonstration has: consultations of people who do not exist, so that lists look alive. Depends on the municipal
 * capabilities and on the kernel. Does nothing at all in production.
 */
@NullMarked
package jp.kasane.web.demo;

import org.jspecify.annotations.NullMarked;
