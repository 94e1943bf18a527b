package jp.kasane.web.signin;

import org.jspecify.annotations.Nullable;

/**
 * Whom the identity server vouched for.
 *
 * @param subject its id for the person
 * @param providerSession its session, to be ended by its word; null if it names none
 * @param idToken what it signed, kept for signing out there
 */
record Proof(String subject, @Nullable String providerSession, String idToken) {}
