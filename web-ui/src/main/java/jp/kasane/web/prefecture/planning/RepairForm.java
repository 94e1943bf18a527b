package jp.kasane.web.prefecture.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.Trouble;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Typed;

/** What was typed about something that cannot stay: an adviser who is away from a day until a day, or one visit. */
record RepairForm(PrefectureVisit visit, Names names, Typed typed, boolean sent) {

    private static final String ILL = "ILL";
    private static final String OUT = "OUT";

    static RepairForm of(PrefectureVisit visit, Situation now, Typed typed, boolean sent) {
        return new RepairForm(visit, new Names(visit.visit().messages(), now), typed, sent);
    }

    private boolean ill() {
        return typed.of("what").equals(ILL);
    }

    private boolean out() {
        return typed.of("what").equals(OUT);
    }

    /** Empty: something is missing or wrong, and the page says what. */
    Optional<Trouble> trouble() {
        if (out()) {
            return known(names.movable(), "visit") ? Optional.of(new Trouble.Out(typed.of("visit"))) : Optional.empty();
        }
        Optional<LocalDate> from = day("from");
        Optional<LocalDate> until = day("until");
        boolean right = ill()
                && known(names.advisers(), "adviser")
                && from.isPresent()
                && until.isPresent()
                && !until.get().isBefore(from.get());
        return right ? Optional.of(new Trouble.Ill(typed.of("adviser"), from.get(), until.get())) : Optional.empty();
    }

    private boolean known(List<Choice> choices, String name) {
        return choices.stream().anyMatch(one -> one.value().equals(typed.of(name)));
    }

    private Optional<LocalDate> day(String name) {
        return JapaneseDates.parse(typed.of(name)) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    RepairPage page() {
        Situation now = names.situation();
        String below = PlanningDesk.path(now.programme().id()) + "/repair";
        Frame frame = PlanningDesk.frame(visit.shownAt(below), now.programme(), visit.t("planning.repair"));
        return new RepairPage(
                frame,
                visit.href(below),
                checked(field("what").mandatory(), ill() || out(), "planning.repair.what.wrong"),
                List.of(Choice.of(ILL, visit.t("planning.repair.ill")), Choice.of(OUT, visit.t("planning.repair.out"))),
                checked(
                        field("adviser"),
                        !ill() || known(names.advisers(), "adviser"),
                        "planning.repair.adviser.wrong"),
                names.advisers(),
                checked(field("from"), !ill() || day("from").isPresent(), "planning.repair.day.wrong"),
                checked(field("until"), !ill() || inOrder(), "planning.repair.day.wrong"),
                checked(field("visit"), !out() || known(names.movable(), "visit"), "planning.repair.visit.wrong"),
                names.movable());
    }

    private boolean inOrder() {
        Optional<LocalDate> from = day("from");
        Optional<LocalDate> until = day("until");
        return until.isPresent() && (from.isEmpty() || !until.get().isBefore(from.get()));
    }

    private Field field(String name) {
        return Field.of(name, visit.t("planning.repair." + name)).value(typed.of(name));
    }

    private Field checked(Field field, boolean right, String wrong) {
        return right || !sent ? field : field.error(visit.t(wrong));
    }
}
