package jp.kasane.kernel.identity;

/**
 * A sign-in that has left for the identity server and come back, with what proves the answer belongs to it.
 *
 * @param returnTo the page of ours that the user wanted
 * @param needed with how much it was asked to come back
 */
public record SignIn(String prefectureCode, String nonce, String codeVerifier, String returnTo, Strength needed) {}
