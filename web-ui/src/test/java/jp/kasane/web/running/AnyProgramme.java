package jp.kasane.web.running;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.programmes.Subject;

/** A programme for tests of words and forms, kept nowhere: visits from June 2026 to March 2027, two stages, two subjects. */
public final class AnyProgramme {

    public static final LocalDate FROM = LocalDate.of(2026, 6, 1);
    public static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

    private AnyProgramme() {}

    public static ProgrammeSettings plain() {
        return asking(false, new Question("QUESTIONA", "いまの課題", "", true, List.of()));
    }

    /** @param tied whether a town applies for a working group of its own */
    public static ProgrammeSettings asking(boolean tied, Question... questions) {
        return new ProgrammeSettings(
                FROM,
                UNTIL,
                LocalDate.of(2026, 4, 10),
                LocalDate.of(2026, 5, 20),
                6,
                2,
                List.of(
                        new StageSetting("STAGEA", "現状把握", "", 0, null, null, null),
                        new StageSetting("STAGEB", "まとめ", "", 14, null, null, null)),
                List.of(new Subject("SUBJECTA", "参加支援"), new Subject("SUBJECTB", "多機関協働")),
                List.of(questions),
                "",
                List.of(),
                List.of(),
                List.of(),
                Terms.USUAL,
                Map.of(),
                "",
                tied);
    }

    public static Programme of(ProgrammeSettings settings) {
        return of(Programme.Kind.QUOTA, settings);
    }

    public static Programme of(Programme.Kind kind, ProgrammeSettings settings) {
        return new Programme("p", "020001", new FiscalYear(2026), "見本の派遣", kind, Programme.State.RUNNING, settings, 1);
    }
}
