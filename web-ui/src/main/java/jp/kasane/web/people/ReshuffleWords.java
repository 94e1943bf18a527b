package jp.kasane.web.people;

import java.util.List;
import jp.kasane.kernel.people.ReshuffleLine.Column;
import jp.kasane.kernel.people.ReshuffleReport;
import jp.kasane.kernel.people.ReshuffleReport.Kind;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Tone;

/** A reshuffle's report in the reader's words. */
final class ReshuffleWords {

    private final TownVisit visit;
    private final RosterWords words;

    ReshuffleWords(TownVisit visit, RosterWords words) {
        this.visit = visit;
        this.words = words;
    }

    ReshufflePage.Rehearsal rehearsal(ReshuffleReport report) {
        long wrong = report.lines().stream()
                .filter(line -> !line.problems().isEmpty())
                .count();
        String summary = report.hasProblems()
                ? visit.t("reshuffle.summary.problems", wrong)
                : visit.t(
                        report.applied() ? "reshuffle.summary.applied" : "reshuffle.summary",
                        report.lines().size(),
                        report.count(Kind.GRANTED),
                        report.count(Kind.AWAITS_APPROVAL),
                        report.count(Kind.ENDS) + report.count(Kind.REVOKED));
        return new ReshufflePage.Rehearsal(
                summary,
                report.fingerprint(),
                report.hasProblems(),
                report.applied(),
                report.lines().stream().map(this::row).toList());
    }

    private ReshufflePage.Row row(ReshuffleReport.Line line) {
        boolean wrong = !line.problems().isEmpty();
        String name = line.source().cell(Column.NAME);
        String username = line.source().cell(Column.USERNAME);
        List<String> effects =
                wrong ? List.of() : line.effects().stream().map(this::effect).toList();
        return new ReshufflePage.Row(
                line.source().number(),
                name.isEmpty() ? username : name + " (" + username + ")",
                line.source().cell(Column.ACT),
                effects,
                line.problems().stream().map(this::problem).toList(),
                wrong
                        ? new Chip(Tone.DANGER, visit.t("reshuffle.wrong"))
                        : new Chip(Tone.DONE, visit.t("reshuffle.right")));
    }

    private String effect(ReshuffleReport.Effect effect) {
        String post = effect.post();
        String role = post == null ? words.role(effect.role()) : words.role(effect.role()) + " / " + post;
        return visit.t(
                "reshuffle.effect." + effect.kind().name(), role, words.date(effect.from()), words.until(effect.to()));
    }

    private String problem(ReshuffleReport.Problem problem) {
        for (String family : List.of("reshuffle.problem.", "people.newcomer.", "people.refused.")) {
            if (visit.visit().messages().has(family + problem.key())) {
                return visit.t("reshuffle.problem", problem.column().heading(), visit.t(family + problem.key()));
            }
        }
        throw new IllegalStateException("no words for " + problem.key());
    }
}
