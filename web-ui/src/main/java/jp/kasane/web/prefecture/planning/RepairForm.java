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

    private static final String WHAT = "what";
    private static final String ADVISER = "adviser";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String OF_VISIT = "visit";
    private static final List<String> FIELDS = List.of(WHAT, ADVISER, FROM, UNTIL, OF_VISIT);

    static RepairForm of(PrefectureVisit visit, Situation now, Typed typed, boolean sent) {
        return new RepairForm(visit, new Names(visit.visit().messages(), now), typed, sent);
    }

    private boolean ill() {
        return typed.of(WHAT).equals(ILL);
    }

    private boolean out() {
        return typed.of(WHAT).equals(OUT);
    }

    /** Empty: something is missing or wrong, and the page says what. */
    Optional<Trouble> trouble() {
        if (!FIELDS.stream().allMatch(this::right)) {
            return Optional.empty();
        }
        return Optional.of(
                out()
                        ? new Trouble.Out(typed.of(OF_VISIT))
                        : new Trouble.Ill(
                                typed.of(ADVISER),
                                day(FROM).orElseThrow(),
                                day(UNTIL).orElseThrow()));
    }

    /** What belongs to the other trouble may be left out; filled in, it has to be right as well. */
    private boolean right(String name) {
        return switch (name) {
            case ADVISER -> known(names.advisers(), name) || (!ill() && blank(name));
            case FROM -> day(name).isPresent() || (!ill() && blank(name));
            case UNTIL -> inOrder() || (!ill() && blank(name));
            case OF_VISIT -> known(names.movable(), name) || (!out() && blank(name));
            default -> ill() || out();
        };
    }

    private boolean blank(String name) {
        return typed.of(name).isBlank();
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
                Optional.of(visit.href(below)).filter(any -> !now.programme().ended()),
                checked(field(WHAT).mandatory(), "planning.repair.what.wrong"),
                List.of(Choice.of(ILL, visit.t("planning.repair.ill")), Choice.of(OUT, visit.t("planning.repair.out"))),
                checked(field(ADVISER), "planning.repair.adviser.wrong"),
                names.advisers(),
                checked(field(FROM), "planning.repair.from.wrong"),
                checked(field(UNTIL), "planning.repair.until.wrong"),
                checked(field(OF_VISIT), "planning.repair.visit.wrong"),
                names.movable());
    }

    private boolean inOrder() {
        Optional<LocalDate> from = day(FROM);
        Optional<LocalDate> until = day(UNTIL);
        return until.isPresent() && (from.isEmpty() || !until.get().isBefore(from.get()));
    }

    private Field field(String name) {
        return Field.of(name, visit.t("planning.repair." + name)).value(typed.of(name));
    }

    private Field checked(Field field, String wrong) {
        return !sent || right(field.name()) ? field : field.error(visit.t(wrong));
    }
}
