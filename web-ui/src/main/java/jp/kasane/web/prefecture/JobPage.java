package jp.kasane.web.prefecture;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.JobStep;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Page;
import org.jspecify.annotations.Nullable;

/** How far a piece of work is. It goes on whether or not anybody looks. */
public record JobPage(Frame frame, Progress progress) implements Page {

    /**
     * The part that is fetched again until the work has ended.
     *
     * @param again where to fetch it; null once it has ended
     * @param end what became of it; null while it runs
     */
    public record Progress(
            Messages messages,
            List<JobStep> steps,
            @Nullable String again,
            @Nullable Notice end) implements Page {

        public Progress {
            steps = List.copyOf(steps);
        }

        @Override
        public String template() {
            return "prefecture/_progress.jte";
        }
    }

    @Override
    public String template() {
        return "prefecture/job.jte";
    }
}
