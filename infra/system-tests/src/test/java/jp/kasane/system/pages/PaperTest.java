package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.Paper;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of the printer: A4, whose and what it is on top, page n / m below, no row cut in two. */
class PaperTest {

    private static final int ROWS = 45;

    private final People people = new People(RunningKasane.get());

    private Paper printed(Person person, String path, String name) {
        try (Browsing browsing = Chrome.browsingAs(person)) {
            browsing.to(path);
            browsing.page().waitForLoadState();
            return Paper.of(browsing, name);
        }
    }

    private static void everySheetIsNumbered(Paper paper) {
        assertThat(paper.a4()).isTrue();
        for (int sheet = 0; sheet < paper.count(); sheet++) {
            assertThat(paper.footOf(sheet)).isEqualTo((sheet + 1) + "/" + paper.count());
        }
    }

    @Test
    void aLongConsultationIsNumberedSheetBySheetAndNamesItsTownOnEach() {
        Person officer = people.known("imabetsu-officer");
        String body = String.join(
                "\n",
                IntStream.rangeClosed(1, 90).mapToObj(i -> "相談の内容の行" + i + "番").toList());
        String id = Consultations.record(officer, Towns.IMABETSU, Map.of("person_name", "架空 長文", "body", body));

        Paper paper = printed(officer, "/t/023035/consultations/" + id + "/print", "paper-consultation");

        assertThat(paper.count()).isGreaterThan(1);
        everySheetIsNumbered(paper);
        assertThat(paper.sheets()).allMatch(sheet -> sheet.contains("今別町"));
        String all = String.join("", paper.sheets());
        IntStream.rangeClosed(1, 90).forEach(i -> assertThat(all).containsOnlyOnce("行" + i + "番"));
    }

    @Test
    void noRowOfAListIsCutInTwoOrLost() {
        Person officer = people.with(Towns.AJIGASAWA, StandardRole.COORDINATOR);
        List<String> names = IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "印刷" + (char) ('あ' + i) + "見本")
                .toList();
        names.forEach(name -> Consultations.record(
                officer,
                Towns.AJIGASAWA,
                Map.of("person_name", name, "person_kana", "いんさつ", "next_note", "次にすることの長い説明。".repeat(6))));

        String found = Caller.as(officer)
                .post("/t/023213/consultations/search", Map.of("q", "印刷"))
                .location();
        Paper paper = printed(officer, found, "paper-list");

        assertThat(paper.count()).isGreaterThan(1);
        everySheetIsNumbered(paper);
        assertThat(paper.sheets())
                .as("the headings stand on every sheet")
                .allMatch(sheet -> sheet.contains("受付番号") && sheet.contains("次にすること"));
        String all = String.join("", paper.sheets()).replaceAll("\\s", "");
        names.forEach(name -> assertThat(all).containsOnlyOnce(name));
    }

    @ParameterizedTest
    @CsvSource({
        "imabetsu-officer, /t/023035/, 今別町",
        "imabetsu-officer, /t/023035/profile, 今別町",
        "imabetsu-officer, /t/023035/work, 今別町",
        "imabetsu-admin, /t/023035/people, 今別町",
        "imabetsu-admin, /t/023035/access-log, 今別町",
        "ken-admin, /p/020001/, 青森県"
    })
    void everyPrintedPageSaysWhoseItIsAndIsNumbered(String who, String path, String place) {
        Paper paper = printed(people.known(who), path, "paper" + path.replace('/', '-'));
        everySheetIsNumbered(paper);
        assertThat(paper.sheets()).allMatch(sheet -> sheet.contains(place));
        assertThat(String.join("", paper.sheets())).doesNotContain("サインアウト", "印刷する", "本文へ移動");
    }

    @Test
    void aGuideIsPrintedToo() {
        try (Browsing browsing = Chrome.browsing()) {
            browsing.to("/help/reshuffle");
            Paper paper = Paper.of(browsing, "paper-guide");
            everySheetIsNumbered(paper);
            assertThat(paper.sheets().get(0)).contains("人事異動をまとめて反映する");
        }
    }
}
