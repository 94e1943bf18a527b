package jp.kasane.prefecture.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Terms;

/** A programme to be handed in, as tests want it. */
public final class ADraft {

    public static final String TITLE = "包括的支援体制構築アドバイザー派遣";

    private FiscalYear year = new FiscalYear(2026);
    private String title = TITLE;
    private Programme.Kind kind = Programme.Kind.QUOTA;
    private final List<StageSetting> stages = new ArrayList<>();
    private List<Subject> subjects = List.of(new Subject("T1", "庁内の連携"), new Subject("T2", "参加支援"));
    private List<Question> questions = List.of(
            new Question("Q1", "いまの課題は何ですか", "200字まで", true, List.of()),
            new Question("Q2", "庁内の会議", "", false, List.of("ある", "ない", "検討中")));
    private boolean tied;

    private ADraft() {}

    /** Six towns, four visits each, in stages. */
    public static ADraft ofAomori() {
        ADraft draft = new ADraft();
        return draft.with("S1", "現状把握")
                .with("S2", "課題整理・解決助言")
                .with("S3", "取組中間確認")
                .with("S4", "まとめ");
    }

    public ADraft year(FiscalYear year) {
        this.year = year;
        return this;
    }

    public ADraft titled(String title) {
        this.title = title;
        return this;
    }

    public ADraft kind(Programme.Kind kind) {
        this.kind = kind;
        return this;
    }

    public ADraft about(Subject... subjects) {
        this.subjects = List.of(subjects);
        return this;
    }

    public ADraft asking(Question... questions) {
        this.questions = List.of(questions);
        return this;
    }

    public ADraft toAGroup() {
        tied = true;
        return this;
    }

    public ADraft with(String id, String title) {
        stages.add(new StageSetting(id, title, title + "を行う", 28, 90, null, null));
        return this;
    }

    public ADraft without(String id) {
        stages.removeIf(one -> one.id().equals(id));
        return this;
    }

    public ADraft renamed(String id, String title) {
        stages.replaceAll(one -> one.id().equals(id)
                ? new StageSetting(id, title, one.meaning(), one.leastDays(), one.mostDays(), one.from(), one.until())
                : one);
        return this;
    }

    public ProgrammeDraft build() {
        int y = year.year();
        ProgrammeSettings settings = new ProgrammeSettings(
                LocalDate.of(y, 6, 1),
                LocalDate.of(y + 1, 2, 26),
                LocalDate.of(y, 4, 10),
                LocalDate.of(y, 5, 20),
                6,
                stages.size(),
                stages,
                subjects,
                questions,
                "重層的支援体制整備事業の実施または準備をしている市町村",
                List.of(new Exclusion("022012", "昨年度に派遣を受けた")),
                List.of(LocalDate.of(y, 8, 13)),
                List.of("準備の進みぐあい"),
                new Terms(480, 90, 18_000, 3_000_000L, false),
                Map.of(Goal.TRAVEL, 2),
                "見本県社会福祉協議会",
                tied);
        return new ProgrammeDraft(year, title, kind, settings);
    }
}
