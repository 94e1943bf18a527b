package jp.kasane.kernel.people;

import java.time.LocalDate;
import java.util.List;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.text.Sha256;
import org.jspecify.annotations.Nullable;

/** What a reshuffle would do or has done, line by line. With a single problem in it nothing is done at all. */
public record ReshuffleReport(List<Line> lines, boolean applied) {

    public ReshuffleReport {
        lines = List.copyOf(lines);
    }

    /** A line with what would come of it, or with what is wrong. */
    public record Line(ReshuffleLine source, List<Problem> problems, List<Effect> effects) {
        public Line {
            problems = List.copyOf(problems);
            effects = List.copyOf(effects);
        }
    }

    /** @param key the message that says what is wrong and how to mend it, without its prefix */
    public record Problem(ReshuffleLine.Column column, String key) {}

    /** One change of a grant, with its period as it will stand. */
    public record Effect(
            Kind kind,
            StandardRole role,
            @Nullable String post,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** What happens to a grant. */
    public enum Kind {
        /** In force for its period. */
        GRANTED,
        /** Waits for another administrator. */
        AWAITS_APPROVAL,
        /** Ends on the last day given. */
        ENDS,
        /** Ends at once. */
        REVOKED
    }

    public boolean hasProblems() {
        return lines.stream().anyMatch(line -> !line.problems().isEmpty());
    }

    public long count(Kind kind) {
        return lines.stream()
                .flatMap(line -> line.effects().stream())
                .filter(effect -> effect.kind() == kind)
                .count();
    }

    /** Tells whether what is carried out is what was shown: if anything changed in between, it is shown anew. */
    public String fingerprint() {
        return Sha256.of(lines.toString()).substring(0, 32);
    }
}
