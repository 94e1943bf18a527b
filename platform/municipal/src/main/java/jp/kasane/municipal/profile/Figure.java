package jp.kasane.municipal.profile;

import java.time.Instant;

/**
 * A statement in the town's profile, and who put it there last.
 *
 * @param version grows with each change; a change is made to the version one had before oneself
 * @param removed taken off the profile; it stays in the record of changes and can be put back
 */
public record Figure(
        String id, long version, Statement statement, boolean removed, Instant changedAt, String changedBy) {}
