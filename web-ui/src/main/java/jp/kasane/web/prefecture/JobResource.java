package jp.kasane.web.prefecture;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.JobStep;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;

/** The progress of work a prefecture asked for. */
@Path("/p/{prefecture}/jobs/{job}")
public final class JobResource {

    private final Jobs jobs;

    public JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Requires(Right.TOWNS_READ)
    public JobPage job(@Context PrefectureVisit visit, @PathParam("job") String id) {
        JobProgress progress = find(visit, id);
        String title = visit.t("job.kind." + progress.kind().name());
        return new JobPage(visit.frame(title, new Link[0]), progress(visit, progress));
    }

    @GET
    @Path("progress")
    @Requires(Right.TOWNS_READ)
    public JobPage.Progress progress(@Context PrefectureVisit visit, @PathParam("job") String id) {
        return progress(visit, find(visit, id));
    }

    private JobProgress find(PrefectureVisit visit, String id) {
        return jobs.progress(Place.prefecture(visit.prefecture().code()), id).orElseThrow(Denied::notFound);
    }

    private static JobPage.Progress progress(PrefectureVisit visit, JobProgress job) {
        boolean ended = job.state().ended();
        return new JobPage.Progress(
                visit.visit().messages(),
                steps(visit, job),
                ended ? null : visit.href("jobs/" + job.id() + "/progress"),
                ended ? end(visit, job) : null);
    }

    private static List<JobStep> steps(PrefectureVisit visit, JobProgress job) {
        List<JobStep> steps = new ArrayList<>();
        for (int i = 0; i < job.steps().size(); i++) {
            String label = visit.t("job.step." + job.steps().get(i).name());
            steps.add(new JobStep(label, state(job, i), null));
        }
        return steps;
    }

    private static JobStep.State state(JobProgress job, int index) {
        if (index < job.stepsDone() || job.state() == JobState.DONE) {
            return JobStep.State.DONE;
        }
        if (index > job.stepsDone() || job.state() == JobState.QUEUED) {
            return JobStep.State.WAITING;
        }
        return job.state() == JobState.FAILED ? JobStep.State.FAILED : JobStep.State.RUNNING;
    }

    private static Notice end(PrefectureVisit visit, JobProgress job) {
        Link home = new Link(visit.t("job.back"), visit.href(""));
        String why = job.failure()
                .map(failure -> visit.t("job.failure." + failure.name()))
                .orElse(null);
        Notice notice = why == null ? Notice.done(visit.t("job.done")) : Notice.danger(visit.t("job.failed"), why);
        return notice.withAction(home);
    }
}
