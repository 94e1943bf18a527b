package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.bodies.Hours;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.municipal.definition.services.PrefecturalService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeutralTest {

    private static final Path PUBLISHED = Path.of("../../docs/definitions");

    /** Keys that say something of one place only, wherever they may stand. */
    private static final List<String> ONLY_THERE = List.of(
            "actual",
            "asOf",
            "season",
            "speakers",
            "totalVisits",
            "caseCount",
            "years",
            "period",
            "sites",
            "site",
            "places",
            "opened",
            "volumes",
            "volumesLabel",
            "listing",
            "start",
            "budget",
            "population",
            "necessity",
            "held",
            "cumulative",
            "previousYear",
            "inquiries",
            "results",
            "needs",
            "careers",
            "person");

    private static final String MADE_UP = """
            format: kasane-definition
            version: 1
            title: 見本
            effectiveFrom: 2026-04-01
            direction:
              needs: [{id: need, origin: assumption, words: 夜に困る}]
            bodies:
              - id: counter
                origin: assumption
                name: よろず相談
                count: {actual: 54, unit: か所, words: いまは54か所}
                operations: [{operation: 補助, site: 役場}]
                hours:
                  rules:
                    - {days: [mon], site: 役場}
                    - {site: 公民館}
                  frequency: {words: 月3回だった, asOf: FY2020}
                staffHeadcount: {value: 30, actual: 25, unit: 名, words: 30名のうち25名}
            posts:
              - id: officer
                origin: assumption
                title: 相談員
                headcount: {planned: 2, actual: 1}
                fte: {min: 1, asOf: FY2020}
                perSite: 1
                byType: [{type: 常勤, count: 2}, {type: 非常勤, count: {actual: 3}}]
                careers: [元消防士]
                qualifications:
                  - 社会福祉士
                  - {site: 役場}
                  - {words: 保健師, site: 役場}
                  - {words: 村長の姪, person: 1人目}
            meetings:
              - id: council
                origin: assumption
                name: 支援会議
                place: 役場2階
                years: [FY2021]
                cadences: [{kind: per-year, perYear: {value: 3, actual: 4, words: 本年度は4回}}]
            plans:
              - {id: plan, origin: assumption, name: 地域福祉計画, period: {from: FY2021, to: FY2026}}
            services:
              - id: adviser
                origin: assumption
                kind: adviser-dispatch
                name: アドバイザー派遣
                place: 県北の会場
                season: 夏
                years: [FY2021]
                speakers: [学識経験者]
                totalVisits: 24
                caseCount: 2
                visitsPerMunicipality: 3
                words: 派遣する
            """;

    private static Definition neutral() {
        return Neutral.of(
                ((ReadOutcome.Fits<Definition>) DefinitionFiles.FORMAT.read(MADE_UP.getBytes(StandardCharsets.UTF_8)))
                        .definition());
    }

    private static Count count(int value, String unit) {
        return new Count(
                BigDecimal.valueOf(value), null, null, null, null, unit, null, null, null, null, null, null, null);
    }

    static Stream<Path> published() throws IOException {
        return BeginningsTest.published();
    }

    @Test
    void ofACountWhatIsPlannedStaysAndWhatWasFoundGoesWithTheWordsThatTellIt() {
        SupportBody counter = neutral().bodies().get(0);
        assertThat(counter.location().count()).isNull();
        assertThat(counter.work().staffHeadcount()).isEqualTo(count(30, "名"));
        Count perYear = neutral().meetings().get(0).cadences().get(0).perYear();
        assertThat(perYear).isEqualTo(count(3, null));
        Post officer = neutral().posts().get(0);
        assertThat(officer.headcount().planned()).isEqualTo("2");
        assertThat(officer.headcount().actual()).isNull();
        assertThat(officer.fte().min()).isEqualTo("1");
        assertThat(officer.fte().asOf()).isNull();
        assertThat(officer.perSite()).isEqualTo(count(1, null));
    }

    @Test
    void aTypeOfAPostThatSaysOnlyHowManyThereWereGoes() {
        assertThat(neutral().posts().get(0).byType()).containsExactly(new Post.ByType("常勤", count(2, null)));
    }

    @Test
    void ofTheHoursTheRulesStayAndThePlacesGo() {
        Hours hours = neutral().bodies().get(0).access().hours();
        assertThat(hours.frequency()).isNull();
        assertThat(hours.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.days()).hasSize(1);
            assertThat(rule.site()).isNull();
        });
        assertThat(neutral().bodies().get(0).running().operations())
                .singleElement()
                .satisfies(share -> assertThat(share.operation() + share.site()).isEqualTo("補助null"));
    }

    @Test
    void ofWhatThePostAsksForOnlyWhatIsAskedOfAnybodyStays() {
        Post officer = neutral().posts().get(0);
        assertThat(officer.careers()).isEmpty();
        assertThat(officer.qualifications())
                .extracting(Post.Qualification::words)
                .containsExactly("社会福祉士", "保健師");
        assertThat(officer.qualifications())
                .allSatisfy(one -> assertThat(one.site()).isNull());
    }

    @Test
    void whereAndInWhichYearsAMeetingWasAndAPlanWasDoesNotStay() {
        Meeting council = neutral().meetings().get(0);
        assertThat(council.seats().place()).isNull();
        assertThat(council.standing().years()).isEmpty();
        assertThat(council.cadences()).hasSize(1);
        assertThat(neutral().plans()).singleElement().satisfies(plan -> {
            assertThat(plan.name()).isEqualTo("地域福祉計画");
            assertThat(plan.period()).isNull();
        });
    }

    @Test
    void ofAPrefecturesServiceWhatItIsStaysAndWhenWhereWithWhomHowOftenItWasGoes() {
        PrefecturalService service = neutral().services().get(0);
        assertThat(service.words()).isEqualTo("派遣する");
        assertThat(service.amounts().visitsPerMunicipality()).isEqualTo(count(3, null));
        assertThat(service.amounts().totalVisits()).isNull();
        assertThat(service.amounts().caseCount()).isNull();
        assertThat(service.place()).isNull();
        assertThat(service.season()).isNull();
        assertThat(service.years()).isEmpty();
        assertThat(service.programme().speakers()).isEmpty();
    }

    @Test
    void aPartOfWhichNothingIsLeftIsNotThere() {
        assertThat(neutral().direction()).isNull();
        assertThat(Part.in(neutral())).doesNotContain(Part.DIRECTION);
    }

    /** In no system that a town published, whatever it holds. */
    @ParameterizedTest
    @MethodSource("published")
    void noKeyOfOnePlaceOnlyIsLeftAnywhere(Path file) throws IOException {
        String neutral = DefinitionFiles.FORMAT.json(Copies.asTemplate(BeginningsTest.read(file)));
        assertThat(ONLY_THERE)
                .allSatisfy(key -> assertThat(neutral).doesNotContainPattern("(?<!\\\\)\"" + key + "\"\\s*:"));
    }

    /** Each of these says something there that another place must not be told. */
    @Test
    void whatThePublishedSystemsSayOfThemselvesIsLeftOut() throws IOException {
        assertThat(inWords("shizuoka-izu")).doesNotContain("令和3年度に策定", "\"FY2021\"");
        assertThat(inWords("aomori-pref")).doesNotContain("青森市内");
        assertThat(inWords("mie-ise")).doesNotContain("実人数5名", "令和3〜8年度まで各年度");
        assertThat(inWords("ibaraki-koga")).doesNotContain("現在の活動は54か所");
        assertThat(headcounts(BeginningsTest.read(PUBLISHED.resolve("iwate-yahaba.yaml"))))
                .extracting(Count::actual)
                .contains(BigDecimal.valueOf(25));
        assertThat(headcounts(Neutral.of(BeginningsTest.read(PUBLISHED.resolve("iwate-yahaba.yaml")))))
                .isNotEmpty()
                .extracting(Count::actual)
                .containsOnlyNulls();
    }

    private static List<Count> headcounts(Definition definition) {
        return definition.trainings().stream()
                .flatMap(training -> Stream.ofNullable(training.headcount()))
                .toList();
    }

    private static String inWords(String file) throws IOException {
        Definition original = BeginningsTest.read(PUBLISHED.resolve(file + ".yaml"));
        return DefinitionFiles.FORMAT.json(Copies.asTemplate(original));
    }
}
