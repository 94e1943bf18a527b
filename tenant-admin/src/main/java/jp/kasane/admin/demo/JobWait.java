package jp.kasane.admin.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.Jobs;

/** Waits for jobs that a worker carries out. */
final class JobWait {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LATEST = 50;

    private final Jobs jobs;

    JobWait(Jobs jobs) {
        this.jobs = jobs;
    }

    List<String> unfinished(Place place) {
        return jobs.latest(place, LATEST).stream()
                .filter(job -> !job.state().ended())
                .map(JobProgress::id)
                .toList();
    }

    void until(Place place, List<String> ids) {
        long until = System.nanoTime() + LONGEST.toNanos();
        for (String id : ids) {
            JobProgress progress = look(place, id);
            while (!progress.state().ended()) {
                if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("job " + id + " does not come to an end");
                }
                LockSupport.parkNanos(LOOK.toNanos());
                progress = look(place, id);
            }
            if (progress.state() == JobState.FAILED) {
                throw new IllegalStateException("job " + id + " failed: " + progress.failure());
            }
        }
    }

    private JobProgress look(Place place, String id) {
        return jobs.progress(place, id).orElseThrow();
    }
}
