package jp.kasane.web.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.CanonicalJson;
import jp.kasane.prefecture.programmes.Exclusion;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.RunningPages;

/** A programme as a prefecture offers it to its towns: three visits without stages, two subjects, all of this fiscal year. */
final class Offered {

    static final FiscalYear YEAR = FiscalYear.of(LocalDate.now(Grants.JAPAN));

    private List<Question> questions = List.of();
    private List<Subject> subjects = List.of(new Subject("T1", "参加支援"), new Subject("T2", "地域づくり"));
    private List<Exclusion> exclusions = List.of();
    private LocalDate applyFrom = YEAR.firstDay();
    private LocalDate applyUntil = YEAR.lastDay();
    private boolean tied;

    static Offered ofThree() {
        return new Offered();
    }

    Offered asking(Question... asked) {
        questions = List.of(asked);
        return this;
    }

    Offered about(Subject... some) {
        subjects = List.of(some);
        return this;
    }

    Offered excluding(String town, String reason) {
        exclusions = List.of(new Exclusion(town, reason));
        return this;
    }

    Offered applying(LocalDate from, LocalDate until) {
        applyFrom = from;
        applyUntil = until;
        return this;
    }

    Offered toAGroup() {
        tied = true;
        return this;
    }

    ProgrammeSettings settings() {
        return new ProgrammeSettings(
                YEAR.firstDay(),
                YEAR.lastDay(),
                applyFrom,
                applyUntil,
                2,
                3,
                List.of(),
                subjects,
                questions,
                "準備をしている市町村",
                exclusions,
                List.of(),
                List.of("準備の進みぐあい"),
                Terms.USUAL,
                Map.of(),
                "",
                tied);
    }

    /** Open to towns; its id. */
    String open(Programme.Kind kind) {
        String id = DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");
        Books.changeControl("UPDATE dispatch_programme SET kind = ? WHERE id = ?", kind.name(), id);
        becomes(id);
        return id;
    }

    /** The same programme says this from now on. */
    void becomes(String programme) {
        Books.changeControl(
                "UPDATE dispatch_programme SET settings = ? WHERE id = ?", CanonicalJson.write(settings()), programme);
    }
}
