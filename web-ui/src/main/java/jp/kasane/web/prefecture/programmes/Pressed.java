package jp.kasane.web.prefecture.programmes;

import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.programmes.Helped;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Notice;

/**
 * The form of a programme after one of its buttons that save nothing.
 *
 * @param touched what the button was about: the keyboard goes on from there
 * @param said what it did, where that is not seen
 */
record Pressed(TypedProgramme typed, String touched, Optional<Notice> said) {

    /** Leaves out whoever was helped in an earlier fiscal year. */
    static final String HELPED = "helped";

    static Pressed of(ProgrammeDesk desk, PrefectureVisit visit, TypedProgramme typed, String act) {
        if (!act.equals(HELPED)) {
            TypedProgramme after = typed.after(act);
            return new Pressed(after, after.touched(act), Optional.empty());
        }
        String year = typed.text("year").strip();
        FiscalYear before = year.matches(ProgrammeDesk.YEARS)
                ? new FiscalYear(Integer.parseInt(year))
                : FiscalYear.of(desk.today());
        List<Helped> helped = desk.programmes().helpedBefore(visit.prefecture().code(), before);
        TypedProgramme after = typed;
        for (Helped one : helped) {
            String reason = visit.t("programme.helped.reason", ProgrammeDesk.year(visit, one.year()), one.programme());
            after = after.leavingOut(one.town(), reason);
        }
        int more = after.rows().size() - typed.rows().size();
        String said = more > 0 ? visit.t("programme.helped.added", more) : visit.t("programme.helped.none");
        String touched = more > 0 ? after.touched("add.exclusion") : "exclusion";
        return new Pressed(after, touched, Optional.of(Notice.info(said, null)));
    }

    ProgrammeFormPage on(ProgrammeFormPage page) {
        return said.map(page::saying).orElse(page);
    }
}
