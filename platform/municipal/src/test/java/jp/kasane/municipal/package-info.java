/** Fixtures of the municipal tests. */
@org.jspecify.annotations.NullMarked
package jp.kasane.municipal;
