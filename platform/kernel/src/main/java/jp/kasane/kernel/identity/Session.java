package jp.kasane.kernel.identity;

import java.time.Instant;

/**
 * A signed-in browser. The cookie's value is known to the browser alone; the database knows its digest.
 *
 * @param csrfToken what every form of this session carries, so that no other site can send one
 * @param strength with how much this very session was opened
 * @param usual with how much the person has signed in before and since then must; a password alone after a reset
 */
public record Session(
        User user,
        String csrfToken,
        Strength strength,
        Strength usual,
        Instant createdAt,
        Instant lastSeenAt,
        Instant absoluteEndAt) {}
