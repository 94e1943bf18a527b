package jp.kasane.admin.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.admin.databases.ControlSchema;
import jp.kasane.admin.registry.LostApps;
import jp.kasane.admin.registry.Prefectures;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.upgrades.Upgrades;

/** What every command works with, and how it follows a job until its end. */
final class Desk implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(150);
    private static final Duration UNCLAIMED = Duration.ofSeconds(30);

    private final Settings settings = Settings.named("kasane.admin.config", "KASANE_ADMIN_CONFIG");
    private final ControlDatabase control = ControlDatabase.open(settings);
    private final Jobs jobs = new Jobs(control, Clock.systemUTC());
    private final Words words;
    private final PrintWriter out;

    Desk(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    TenantRegistry registry() {
        return new TenantRegistry(control);
    }

    Provisioning provisioning() {
        return new Provisioning(control, jobs, Clock.systemUTC());
    }

    Prefectures prefectures() {
        KeyRing keys = KeyRing.read(Path.of(settings.required("kasane.keyring")));
        return new Prefectures(control, jobs, keys, Clock.systemUTC());
    }

    /** Finds what a town begins with. */
    Beginner beginner(Locale locale) {
        return new Beginner(locale, control);
    }

    Jobs jobs() {
        return jobs;
    }

    LostApps lostApps() {
        return new LostApps(control, jobs);
    }

    Settings settings() {
        return settings;
    }

    ControlDatabase control() {
        return control;
    }

    Upgrades upgrades() {
        return new Upgrades(control, jobs, Clock.systemUTC());
    }

    /** The version of a town's database that this release is made for. */
    String townVersion() {
        return new ControlSchema(settings).newestOfTowns();
    }

    void say(String key, Object... arguments) {
        out.println(words.say(key, arguments));
    }

    /** Says each step as it begins; refuses if the job fails or nobody takes it up. */
    void follow(Place place, String jobId) {
        long began = System.nanoTime();
        int said = 0;
        JobProgress progress = look(place, jobId);
        while (true) {
            said = sayNewSteps(progress, said);
            if (progress.state().ended()) {
                break;
            }
            if (progress.state() == JobState.QUEUED && System.nanoTime() - began > UNCLAIMED.toNanos()) {
                throw new Refusal("job.unclaimed", jobId);
            }
            LockSupport.parkNanos(LOOK.toNanos());
            progress = look(place, jobId);
        }
        end(progress, Duration.ofNanos(System.nanoTime() - began));
    }

    private int sayNewSteps(JobProgress progress, int said) {
        int now =
                progress.step().map(step -> progress.steps().indexOf(step) + 1).orElse(0);
        for (int i = said; i < now; i++) {
            JobStep step = progress.steps().get(i);
            say("job.step", i + 1, progress.steps().size(), words.say("job.step." + step));
        }
        return Math.max(said, now);
    }

    private void end(JobProgress progress, Duration took) {
        if (progress.state() == JobState.FAILED) {
            String why = progress.failure()
                    .map(failure -> words.say("job.failure." + failure))
                    .orElse("");
            throw new Refusal("job.failed", progress.id(), why);
        }
        say("job.done", String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0));
    }

    private JobProgress look(Place place, String jobId) {
        return jobs.progress(place, jobId).orElseThrow(() -> new Refusal("job.failed", jobId, ""));
    }

    @Override
    public void close() {
        control.close();
    }
}
