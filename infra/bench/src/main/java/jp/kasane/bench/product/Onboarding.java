package jp.kasane.bench.product;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.tenancy.Tenant;

/** Asks for a town as the prefecture's page and the command line do, and waits until tenant-admin has opened it. */
public final class Onboarding {

    private static final long PATIENCE_SECONDS = 120;
    private static final long LOOK_MILLIS = 10;

    private final Installation installation;
    private final String prefecture;
    private final boolean singleOfficer;

    /**
     * @param singleOfficer whether the first administrator is everything at once, so that one session reaches every page
     */
    public Onboarding(Installation installation, String prefecture, boolean singleOfficer) {
        this.installation = installation;
        this.prefecture = prefecture;
        this.singleOfficer = singleOfficer;
    }

    /** A town that was asked for, and the job that opens it. */
    public record Asked(String town, String jobId) {}

    /** The user name under which the town's first administrator is entered. */
    public static String firstOf(String town) {
        return "first-" + town;
    }

    public Asked ask(String town) {
        OnboardOrder order = new OnboardOrder(
                prefecture, town, "架空 太郎", firstOf(town) + "@example.jp", firstOf(town), singleOfficer, true, null);
        if (installation.provisioning().onboard(order) instanceof OnboardAnswer.Taken taken) {
            return new Asked(town, taken.jobId());
        }
        throw new IllegalStateException("the town " + town + " was refused");
    }

    /** Until the town can be entered. */
    public void untilOpen(Asked asked) throws InterruptedException {
        await(
                asked,
                () -> installation
                        .registry()
                        .find(asked.town())
                        .filter(one -> one.state() == Tenant.State.ACTIVE)
                        .isPresent());
    }

    /** Until the job is done, its invitation included. */
    public void untilDone(Asked asked) throws InterruptedException {
        await(asked, () -> done(asked));
    }

    private boolean done(Asked asked) {
        JobProgress job = installation
                .jobs()
                .progress(Place.prefecture(prefecture), asked.jobId())
                .orElseThrow();
        if (job.state() == JobState.FAILED) {
            throw new IllegalStateException("onboarding " + asked.town() + " failed: " + job.failure());
        }
        return job.state().ended();
    }

    private static void await(Asked asked, BooleanSupplier reached) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("onboarding " + asked.town() + " does not come to an end");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
