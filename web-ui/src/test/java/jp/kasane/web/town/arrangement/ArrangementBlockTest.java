package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.ArrangementBlock.Counter;
import jp.kasane.web.town.arrangement.ArrangementBlock.Entry;
import org.junit.jupiter.api.Test;

class ArrangementBlockTest {

    private final ArrangementBlock block = at("2026-11-24T10:00");

    @Test
    void putsCountersWithHoursFirstAndSaysWhetherTheyAreOpen() {
        Counter first = block.counters().first().get(0);
        assertThat(first.entry().name()).isEqualTo("福祉まるごと総合相談窓口");
        assertThat(first.hours()).singleElement().satisfies(told -> {
            assertThat(told.open()).isTrue();
            assertThat(told.words()).isEqualTo("開いています（17:15まで）");
        });
        assertThat(first.words()).isEqualTo("月〜金 8:30–17:15（祝日・年末年始を除く）");
        assertThat(at("2026-11-23T10:00")
                        .counters()
                        .first()
                        .get(0)
                        .hours()
                        .get(0)
                        .words())
                .isEqualTo("閉まっています。次は令和8年11月24日(火) 8:30から");
    }

    @Test
    void saysNothingOfHoursThatAreNotStated() {
        Counter plain = block.counters().first().get(1);
        assertThat(plain.entry().name()).isEqualTo("地域包括支援センター");
        assertThat(plain.hours().get(0).words()).isEqualTo("開いている時間は書かれていません");
        assertThat(plain.hours().get(0).known()).isFalse();
        assertThat(plain.words()).isNull();
        assertThat(plain.entry().lines()).containsExactly("分野：高齢", "27か所", "圏域：日常生活圏域", "委託：見本市社会福祉協議会 など");
    }

    @Test
    void leavesOutWhatIsNotThereYetOrAnyMore() {
        assertThat(block.counters().first())
                .extracting(one -> one.entry().name())
                .doesNotContain("以前の相談室", "ひまわりカフェ");
    }

    @Test
    void saysOfEveryMeetingWhetherConsentIsNeededEvenWhereThatIsNotStated() {
        assertThat(block.meetings().first())
                .contains(
                        new Entry(
                                "支援会議",
                                List.of(),
                                List.of("本人同意：要らない", "守秘義務：法律による", "ケースの扱い：本人の同意がないものも（守秘義務のもとで）", "開催：随時")),
                        new Entry(
                                "市圏域 地域見守りネットワーク推進会議",
                                List.of(),
                                List.of("本人同意：書かれていない", "守秘義務：書かれていない", "ケースの扱い：扱わない", "開催：年2回")));
    }

    @Test
    void marksWhatNoSourceStates() {
        assertThat(block.counters().first())
                .filteredOn(one -> one.entry().name().startsWith("コミュニティソーシャルワーカー"))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().marks()).containsExactly("ひな形から（要確認）"));
    }

    @Test
    void namesThePostsToTurnTo() {
        assertThat(block.posts().first()).extracting(Entry::name).containsExactly("相談支援包括化推進員", "福祉まるごと相談員");
    }

    @Test
    void leadsToTheOthersWhereThereAreMoreThanAFew() {
        assertThat(block.counters().more()).isEmpty();
        String bodies = IntStream.range(0, 10)
                .mapToObj(i -> "{'id': 'b%d', 'name': '窓口%d'}".formatted(i, i).replace('\'', '"'))
                .collect(Collectors.joining(", "));
        ArrangementBlock many = ArrangementBlock.of(
                SampleTown.read("{\"format\": \"kasane-definition\", \"version\": 1, \"title\": \"体制\","
                        + " \"effectiveFrom\": \"2026-04-01\", \"bodies\": [" + bodies + "]}"),
                Messages.in(Language.JAPANESE),
                LocalDateTime.parse("2026-11-24T10:00"),
                "/t/023035/arrangement");
        assertThat(many.counters().first()).hasSize(8);
        assertThat(many.counters().more())
                .contains(new Link("相談窓口・支援機関：ほかに2件。すべて見る", "/t/023035/arrangement/chapter?of=bodies"));
    }

    @Test
    void tellsTheFirstFiguresOfTheTown() {
        assertThat(block.figures().first()).isEmpty();
        String figures = IntStream.range(0, 8)
                .mapToObj(i -> "{'id': 'f%d', 'measure': 'other', 'name': '数%d', 'value': %d}"
                        .formatted(i, i, i)
                        .replace('\'', '"'))
                .collect(Collectors.joining(", "));
        ArrangementBlock many = ArrangementBlock.of(
                SampleTown.read("{\"format\": \"kasane-definition\", \"version\": 1, \"title\": \"体制\","
                        + " \"effectiveFrom\": \"2026-04-01\", \"profile\": {\"figures\": [" + figures + "]}}"),
                Messages.in(Language.JAPANESE),
                LocalDateTime.parse("2026-11-24T10:00"),
                "/t/023035/arrangement");
        assertThat(many.figures().first()).hasSize(6).contains(new Detail("数1", "1"));
        assertThat(many.figures().more())
                .contains(new Link("町のすがた・方向・根拠：ほかに2件。すべて見る", "/t/023035/arrangement/chapter?of=profile"));
    }

    private static ArrangementBlock at(String now) {
        return ArrangementBlock.of(
                SampleTown.mihon(), Messages.in(Language.JAPANESE), LocalDateTime.parse(now), "/t/023035/arrangement");
    }
}
