package jp.kasane.web.prefecture.planning;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Page;

/**
 * One visit of a plan: why it is where it is, or has no place, what other places would cost, and moving it.
 *
 * @param visit its own page, with its answers, its report and its payment
 * @param why each goal with its share, or what stands in the way
 * @param form where it is moved; empty where nobody moves it any more
 * @param undo where the last move is undone, if it can be
 * @param status of the answer
 */
public record VisitPage(
        Frame frame,
        List<Detail> details,
        Link visit,
        String whyLead,
        List<Detail> why,
        List<Option> options,
        Optional<Form> form,
        Optional<String> undo,
        int version,
        Optional<Link> repair,
        int status)
        implements Page {

    public VisitPage {
        details = List.copyOf(details);
        why = List.copyOf(why);
        options = List.copyOf(options);
    }

    /**
     * Another place.
     *
     * @param breaks rules it would break, in words; with any it cannot be chosen
     */
    public record Option(
            String at,
            String adviser,
            String day,
            String half,
            String cost,
            List<String> differences,
            List<String> breaks) {
        public Option {
            differences = List.copyOf(differences);
            breaks = List.copyOf(breaks);
        }
    }

    /** A place of one's own. */
    public record Form(
            String action,
            String judged,
            Field day,
            Field half,
            Field adviser,
            List<Choice> halves,
            List<Choice> advisers,
            Verdict verdict) {}

    /** What a place that is asked for would break or cost. */
    public record Verdict(Messages messages, String title, List<String> lines, boolean possible, boolean asked)
            implements Page {

        public Verdict {
            lines = List.copyOf(lines);
        }

        @Override
        public String template() {
            return "prefecture/planning/_verdict.jte";
        }
    }

    public List<FieldError> errors() {
        return form.map(one -> Field.errorsOf(List.of(one.day(), one.half(), one.adviser())))
                .orElse(List.of());
    }

    @Override
    public String template() {
        return "prefecture/planning/visit.jte";
    }
}
