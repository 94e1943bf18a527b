/**
 * Owns the proof that the product as a whole does what it promises: started as an operator starts it, driven by a browser and by
 * an attacker's HTTP client. Offers nothing to other modules. Depends on the running servers, and of the product's own code on
 * the role catalogue, the key ring and the list of listening sockets alone. Does not test a class from inside.
 */
@NullMarked
package jp.kasane.system;

import org.jspecify.annotations.NullMarked;
