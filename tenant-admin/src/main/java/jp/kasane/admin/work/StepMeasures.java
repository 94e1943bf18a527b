package jp.kasane.admin.work;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each step with the job's id and counts how often and how long, for the metrics page. */
public final class StepMeasures implements StepObserver {

    private static final Logger LOG = LoggerFactory.getLogger(StepMeasures.class);

    private final Map<JobStep, LongAdder> counts = new EnumMap<>(JobStep.class);
    private final Map<JobStep, LongAdder> millis = new EnumMap<>(JobStep.class);

    public StepMeasures() {
        for (JobStep step : JobStep.values()) {
            counts.put(step, new LongAdder());
            millis.put(step, new LongAdder());
        }
    }

    @Override
    public void begins(Job job, JobStep step) {
        LOG.debug("job {} step {} begins", job.id(), step);
    }

    @Override
    public void worked(Job job, JobStep step, Duration took) {
        LOG.info("job {} {} step {} took {} ms", job.id(), job.kind(), step, took.toMillis());
        counts.getOrDefault(step, new LongAdder()).increment();
        millis.getOrDefault(step, new LongAdder()).add(took.toMillis());
    }

    /** The counters in the text format that Prometheus reads. */
    public String text() {
        StringBuilder text = new StringBuilder("# TYPE kasane_job_step_seconds summary\n");
        counts.forEach((step, count) -> text.append("kasane_job_step_seconds_count{step=\"")
                .append(step)
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
        millis.forEach((step, sum) -> text.append("kasane_job_step_seconds_sum{step=\"")
                .append(step)
                .append("\"} ")
                .append(sum.sum() / 1000.0)
                .append('\n'));
        return text.toString();
    }
}
