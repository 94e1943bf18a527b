package jp.kasane.web.signin;

import jp.kasane.kernel.identity.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Whom the identity server vouched for.
 *
 * @param subject its id for the person
 * @param strength with how much they have proved it, by its signed word alone
 * @param providerSession its session, to be ended by its word; null if it names none
 * @param idToken what it signed, kept for signing out there
 */
record Proof(String subject, Strength strength, @Nullable String providerSession, String idToken) {}
