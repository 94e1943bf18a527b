package jp.kasane.web.prefecture.planning;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A search for a plan or a repair: how far it is, what it has found, and taking it.
 *
 * @param take where the best so far is taken; empty of a repair, and of one that was taken
 * @param stop where it is ended, while it searches
 * @param undo taking it back, once it was taken; empty too where nothing of it would go back
 * @param refused whether this answers an attempt to take it that was refused
 */
public record RunPage(
        Frame frame,
        Progress progress,
        Optional<String> take,
        Optional<String> stop,
        Optional<Undo> undo,
        String back,
        boolean refused)
        implements Page {

    /**
     * The part that is fetched again until the search has ended.
     *
     * @param again where to fetch it; null once it has ended
     * @param notices what became of it, and what changed since it began
     * @param clash what cannot hold together, in words
     */
    public record Progress(
            Messages messages,
            String csrf,
            @Nullable String again,
            List<Notice> notices,
            List<Detail> details,
            List<String> clash,
            List<Repair> repairs)
            implements Page {

        public Progress {
            notices = List.copyOf(notices);
            details = List.copyOf(details);
            clash = List.copyOf(clash);
            repairs = List.copyOf(repairs);
        }

        @Override
        public String template() {
            return "prefecture/planning/_progress.jte";
        }
    }

    /**
     * One way to repair.
     *
     * @param moves what it changes, each in words
     */
    public record Repair(
            String title,
            String cost,
            List<String> moves,
            @Nullable String take,
            int number) {
        public Repair {
            moves = List.copyOf(moves);
        }
    }

    /**
     * Taking a plan back.
     *
     * @param what it does, in words
     * @param sure what is ticked by whoever does it
     */
    public record Undo(String href, List<String> what, Field sure) {
        public Undo {
            what = List.copyOf(what);
        }
    }

    public List<FieldError> errors() {
        return Field.errorsOf(undo.map(Undo::sure).stream().toList());
    }

    @Override
    public String template() {
        return "prefecture/planning/run.jte";
    }

    @Override
    public int status() {
        return refused ? 409 : errors().isEmpty() ? 200 : 422;
    }
}
