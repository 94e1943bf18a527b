package jp.kasane.kernel.identity;

import java.time.Instant;

/**
 * A signed-in browser. The cookie's value is known to the browser alone; the database knows its digest.
 *
 * @param csrfToken what every form of this session carries, so that no other site can send one
 */
public record Session(User user, String csrfToken, Instant createdAt, Instant lastSeenAt, Instant absoluteEndAt) {}
