package jp.kasane.admin.work;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a step needs to know.
 *
 * @param place where it was asked
 * @param requestedBy who asked, to be named in the trail; null: the command line or the system itself
 */
public record Task<R extends JobRequest>(
        Place place, R request, @Nullable String requestedBy) {}
