package jp.kasane.web.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Exclusion;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.programmes.Subject;

/**
 * The programmes of the demonstration, in the manner of three that there were: 青森県 (six towns, four visits each), 埼玉県 (whenever a town
 * asks), 静岡県 as 伊豆市 used it (for a working group of the town). Towns can apply now, and there is time left to visit them.
 */
enum DemoProgrammes {
    QUOTA("市町村包括的支援体制構築アドバイザー派遣", Programme.Kind.QUOTA),
    ON_REQUEST("市町村総合相談支援体制構築アドバイザー派遣（要請）", Programme.Kind.ON_REQUEST),
    GROUP("ワーキンググループへのアドバイザー派遣", Programme.Kind.ON_REQUEST);

    static final String TROUBLE = "いま困っていること";
    static final String WISH = "アドバイザーに求めること";
    static final List<String> CRITERIA = List.of("取組の意欲が高い", "準備が進んでいる", "県内への広がりが見込める");

    /** So many days at the least before the year ends; otherwise it is the next one's programme. */
    private static final int DAYS_LEFT = 100;

    private static final int APPLYING_DAYS = 30;
    private static final int FEE = 30_000;
    private static final long BUDGET = 1_500_000;
    private static final String CONTRACTOR = "見本社会福祉協議会";
    private static final int DAYS_BETWEEN = 14;

    private final String title;
    private final Programme.Kind kind;

    DemoProgrammes(String title, Programme.Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    /** The one of the prefecture's that is this one. */
    Optional<Programme> among(List<Programme> there) {
        return there.stream().filter(one -> one.title().equals(title)).findFirst();
    }

    static FiscalYear year(LocalDate today) {
        return FiscalYear.of(today.plusDays(DAYS_LEFT));
    }

    ProgrammeDraft draft(LocalDate today) {
        FiscalYear year = year(today);
        return new ProgrammeDraft(
                year,
                title,
                kind,
                switch (this) {
                    case QUOTA ->
                        settings(
                                year,
                                today,
                                6,
                                stages(),
                                subjects(),
                                excluded(),
                                new Terms(480, 90, FEE, BUDGET, false));
                    case ON_REQUEST ->
                        settings(
                                year, today, 0, List.of(), subjects(), List.of(), new Terms(480, 90, FEE, null, false));
                    case GROUP ->
                        settings(year, today, 0, List.of(), subjects(), List.of(), new Terms(360, 60, FEE, null, true));
                });
    }

    private ProgrammeSettings settings(
            FiscalYear year,
            LocalDate today,
            int quota,
            List<StageSetting> stages,
            List<Subject> subjects,
            List<Exclusion> excluded,
            Terms terms) {
        return new ProgrammeSettings(
                year.firstDay(),
                year.lastDay(),
                today.minusDays(APPLYING_DAYS),
                today.plusDays(APPLYING_DAYS),
                quota,
                stages.isEmpty() ? 2 : stages.size(),
                stages,
                subjects,
                List.of(
                        new Question(Ids.next(), TROUBLE, "どの部署の、どのような場面か", true, List.of()),
                        new Question(Ids.next(), WISH, "", true, List.of())),
                eligibility(),
                excluded,
                List.of(),
                this == QUOTA ? CRITERIA : List.of("要請の内容が事業の目的に合う", "ワーキングの目的がはっきりしている"),
                terms,
                Map.of(),
                this == QUOTA ? CONTRACTOR : "",
                this == GROUP);
    }

    private String eligibility() {
        return switch (this) {
            case QUOTA -> "包括的な支援体制づくりに取り組む市町村";
            case ON_REQUEST -> "総合相談支援体制を構築しようとする市町村。年度の途中でも要請できます。";
            case GROUP -> "体制づくりのためのワーキングや部会を置いている市町村";
        };
    }

    private List<Subject> subjects() {
        List<String> titles = switch (this) {
            case QUOTA -> List.of("複数支援のコーディネート", "関係機関連携", "既存会議の活用と開催方法", "丸ごと相談窓口の設置", "住民参加の働きかけ");
            case ON_REQUEST -> List.of("庁内連携の進め方", "丸ごと相談窓口の設置", "相談を受ける職員の育成");
            case GROUP -> List.of("事例検討の進め方", "庁内連携の進め方", "地域づくりの場づくり");
        };
        return titles.stream().map(one -> new Subject(Ids.next(), one)).toList();
    }

    private static List<StageSetting> stages() {
        return List.of(
                stage("現状把握", "相談と会議の流れを聞き取り、いまある資源を確かめる", 0),
                stage("課題整理・解決助言", "課題に順番をつけ、進め方を助言する", DAYS_BETWEEN),
                stage("取組中間確認", "取組の進みぐあいを確かめ、つまずきを解く", DAYS_BETWEEN),
                stage("まとめ", "できたことと残ったことを、次の年度につなぐ", DAYS_BETWEEN));
    }

    private static StageSetting stage(String title, String meaning, int leastDays) {
        return new StageSetting(Ids.next(), title, meaning, leastDays, null, null, null);
    }

    private static List<Exclusion> excluded() {
        return List.of(
                new Exclusion("022012", "中核市として、独自に体制づくりの支援を受けているため"),
                new Exclusion("022039", "中核市として、独自に体制づくりの支援を受けているため"));
    }
}
