/**
 * Owns the stories people live with the product, told in a browser: signing in, onboarding a town, recording a consultation,
 * looking after people. Depends on product and browser. Does not test what a browser would never send.
 */
@NullMarked
package jp.kasane.system.pages;

import org.jspecify.annotations.NullMarked;
