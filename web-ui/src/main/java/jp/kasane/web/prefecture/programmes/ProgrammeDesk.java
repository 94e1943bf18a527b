package jp.kasane.web.prefecture.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.programmes.ChangeOutcome;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Notice;

/** What the pages of programmes have in common: where they read, how they name things, and how the form is laid out. */
public final class ProgrammeDesk {

    /** The years of which public holidays are known. */
    static final String YEARS = "20(0[7-9]|[1-4][0-9])";

    private final Programmes programmes;
    private final TownRegister register;
    private final Clock clock;

    public ProgrammeDesk(Programmes programmes, TownRegister register, Clock clock) {
        this.programmes = programmes;
        this.register = register;
        this.clock = clock;
    }

    Programmes programmes() {
        return programmes;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
    }

    Programme find(PrefectureVisit visit, String id) {
        return programmes.find(visit.prefecture().code(), id).orElseThrow(Denied::notFound);
    }

    SortedMap<String, String> towns(PrefectureVisit visit) {
        return register.names(visit.prefecture().code());
    }

    ProgrammeReader.Reading read(PrefectureVisit visit, TypedProgramme typed) {
        return ProgrammeReader.of(typed, visit.visit().messages(), towns(visit));
    }

    static Link above(PrefectureVisit visit) {
        return new Link(visit.t("dispatch.title"), visit.href("dispatch"));
    }

    static String year(PrefectureVisit visit, FiscalYear year) {
        return year(visit.visit().messages(), year);
    }

    static String year(Messages m, FiscalYear year) {
        return m.language() == Language.JAPANESE ? year.label() : year.englishLabel();
    }

    /** The form of a new one. */
    ProgrammeFormPage adding(
            PrefectureVisit visit, TypedProgramme typed, Map<String, List<String>> wrong, String touched) {
        return page(
                visit,
                visit.shownAt("dispatch/new").frame(visit.t("programme.new"), above(visit)),
                "dispatch/new",
                "dispatch",
                new ProgrammeFields(visit.visit().messages(), typed, wrong),
                0,
                Set.of(),
                touched,
                List.of());
    }

    /** The form of one that is kept. */
    ProgrammeFormPage changing(
            PrefectureVisit visit,
            Programme now,
            int version,
            TypedProgramme typed,
            Map<String, List<String>> wrong,
            String touched) {
        return page(
                visit,
                frameOf(visit, now),
                "dispatch/" + now.id() + "/edit",
                "dispatch/" + now.id(),
                new ProgrammeFields(visit.visit().messages(), typed, wrong),
                version,
                answered(now),
                touched,
                List.of());
    }

    /** The rows of what towns have answered. */
    private Set<String> answered(Programme now) {
        return programmes.answered(now)
                ? KeptProgramme.of(now.draft()).rows().stream()
                        .filter(row -> row.startsWith("subject.") || row.startsWith("question."))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The form again with what somebody else kept beside it: saving it now keeps what was typed. */
    ProgrammeFormPage overtaken(PrefectureVisit visit, ChangeOutcome.Stale stale, TypedProgramme typed) {
        Messages m = visit.visit().messages();
        ProgrammeFields fields = new ProgrammeFields(m, typed, Map.of());
        List<ProgrammeFormPage.Difference> differences =
                new ArrayList<>(fields.against(KeptProgramme.of(stale.now().draft()), towns(visit)));
        if (differences.isEmpty()) {
            differences.add(new ProgrammeFormPage.Difference(visit.t("programme.overtaken.same"), "", ""));
        }
        Frame frame = frameOf(visit, stale.now())
                .saying(List.of(
                        Notice.danger(visit.t("programme.overtaken.title"), visit.t("programme.overtaken.text"))));
        String here = "dispatch/" + stale.now().id();
        return page(
                visit,
                frame,
                here + "/edit",
                here,
                fields,
                stale.now().version(),
                answered(stale.now()),
                "",
                differences);
    }

    private static Frame frameOf(PrefectureVisit visit, Programme programme) {
        String here = "dispatch/" + programme.id();
        return visit.shownAt(here + "/edit")
                .frame(
                        visit.t("programme.edit.title", programme.title()),
                        above(visit),
                        new Link(programme.title(), visit.href(here)));
    }

    private ProgrammeFormPage page(
            PrefectureVisit visit,
            Frame frame,
            String action,
            String back,
            ProgrammeFields fields,
            int version,
            Set<String> answered,
            String touched,
            List<ProgrammeFormPage.Difference> overtaken) {
        return new ProgrammeFormPage(
                frame,
                visit.href(action),
                visit.href(back),
                fields,
                version,
                years(visit, fields.typed()),
                Arrays.stream(Programme.Kind.values())
                        .map(kind -> new Choice(
                                kind.name(),
                                visit.t("programme.kind." + kind),
                                visit.t("programme.kind." + kind + ".explained")))
                        .toList(),
                towns(visit, fields.typed()),
                answered,
                touched,
                overtaken);
    }

    private List<Choice> years(PrefectureVisit visit, TypedProgramme typed) {
        int now = FiscalYear.of(today()).year();
        TreeSet<Integer> years =
                new TreeSet<>(IntStream.rangeClosed(now - 1, now + 2).boxed().toList());
        if (typed.text("year").matches(YEARS)) {
            years.add(Integer.parseInt(typed.text("year")));
        }
        return years.stream()
                .map(year -> Choice.of(year.toString(), year(visit, new FiscalYear(year))))
                .toList();
    }

    /** All towns of the prefecture, and whatever else was chosen, so that it is there to be mended. */
    private List<Choice> towns(PrefectureVisit visit, TypedProgramme typed) {
        SortedMap<String, String> towns = towns(visit);
        List<Choice> choices = new ArrayList<>();
        towns.forEach((code, name) -> choices.add(Choice.of(code, name)));
        typed.rows("exclusion").stream()
                .map(row -> typed.text(row + ".town"))
                .filter(code -> code.matches("[0-9]{6}") && !towns.containsKey(code))
                .distinct()
                .forEach(code -> choices.add(Choice.of(code, code)));
        return choices;
    }
}
