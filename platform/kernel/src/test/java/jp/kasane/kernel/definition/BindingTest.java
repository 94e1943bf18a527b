package jp.kasane.kernel.definition;

import static jp.kasane.kernel.definition.Garden.fitting;
import static jp.kasane.kernel.definition.Garden.found;
import static jp.kasane.kernel.definition.Garden.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {

    @Test
    void aFileBecomesWhatItSays() {
        Garden garden = fitting(Garden.WHOLE);
        Garden.Bed herbs = garden.beds().get(0);

        assertThat(garden.name()).isEqualTo("裏庭");
        assertThat(garden.since()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(herbs.id()).isEqualTo(new Id("herbs"));
        assertThat(herbs.about().origin()).isEqualTo(Origin.SOURCE);
        assertThat(herbs.soil()).isEqualTo(new Garden.Soil(Garden.Ground.HEAVY_CLAY, true));
        assertThat(herbs.plants()).isEqualTo(new Garden.Amount(new BigDecimal("12.5"), null, null));
        assertThat(herbs.rows()).containsExactly("しそ", "1", "よもぎ");
        assertThat(herbs.signs()).isEqualTo(Map.of("表", "さわらないで"));
        assertThat(herbs.within()).extracting(Garden.Bed::name).containsExactly("はっか");
        assertThat(garden.beds().get(1).about().empty()).isEqualTo(Map.of("plants", Emptiness.UNKNOWN));
    }

    @Test
    void whatIsNotWrittenIsNothingOrAnEmptyList() {
        Garden.Tool spade = fitting(Garden.WHOLE).tools().get(0);

        assertThat(spade.about().from()).isNull();
        assertThat(spade.about().notes()).isEmpty();
        assertThat(spade.about().empty()).isEmpty();
    }

    @Test
    void aValueMayStandAloneOrWithItsKey() {
        assertThat(fitting(with("plants: 12.5", "plants: {value: 12.5}"))).isEqualTo(fitting(Garden.WHOLE));
        assertThat(fitting(with("plants: 12.5", "plants: {words: たくさん}"))
                        .beds()
                        .get(0)
                        .plants())
                .isEqualTo(new Garden.Amount(null, null, "たくさん"));
        assertThat(found(with("plants: 12.5", "plants: たくさん"))).containsExactly("25 /beds/0/plants number.expected");
    }

    @Test
    void aKeyThatIsMissingOrUnknownIsNamed() {
        assertThat(found(with("name: 裏庭\n", ""))).containsExactly("1 key.missing");
        assertThat(found(with("wet: true", "wett: true"))).containsExactly("21 /beds/0/wett key.meant");
        assertThat(found(with("wet: true", "colour: red"))).containsExactly("21 /beds/0/colour key.unknown");
    }

    @Test
    void aKeyInOtherLettersIsTakenForWhatWasMeant() {
        ReadOutcome.Refused<Garden> refused =
                (ReadOutcome.Refused<Garden>) Garden.read(with("since: 2026-04-01", "Since: 2026-04-01"));
        assertThat(refused.findings()).extracting(Finding::arguments).containsExactly(List.of("Since", "since"));
    }

    @Test
    void aKeyWithoutAValueIsNoValue() {
        assertThat(found(with("wet: true", "wet:"))).containsExactly("21 /beds/0/wet value.nothing");
        assertThat(found(with("wet: true", "wet: ~"))).containsExactly("21 /beds/0/wet value.nothing");
        assertThat(found(with("wet: true", "wet: \"\""))).containsExactly("21 /beds/0/wet flag.expected");
    }

    @ParameterizedTest
    @CsvSource({
        "wet: true, wet: yes, flag.expected",
        "ground: heavy-clay, ground: HEAVY_CLAY, word.meant",
        "ground: heavy-clay, ground: [sand], word.unknown",
        "plants: 12.5, plants: 1e3, number.form",
        "plants: 12.5, plants: 007, number.form",
        "plants: 12.5, plants: .5, number.form",
        "plants: 12.5, plants: 1234567890123456, number.form",
        "plants: 12.5, plants: {plants: 1.5}, number.whole",
        "plants: 12.5, plants: {plants: 12345678901}, number.whole",
        "plants: 12.5, plants: [1], mapping.expected",
        "plants: 12.5, plants: {}, when.empty",
        "name: 薬草, name: 12, text.quotes",
        "name: 薬草, name: true, text.quotes",
        "name: 薬草, name: [a], text.one",
        "name: 薬草, 'name: \"\"', text.blank",
        "name: 薬草, 'name: \" 薬草\"', text.margin",
        "name: 薬草, 'name: \"薬草　\"', text.margin",
        "name: 薬草, 'name: \"\\u0007薬\"', text.control",
        "name: 薬草, 'name: \"a\\u202Eb\"', text.control",
        "name: 薬草, 'name: \"=HYPERLINK(1)\"', text.formula",
        "name: 薬草, 'name: \"@SUM(A1)\"', text.formula",
        "name: 薬草, 'name: \"＝1+1\"', text.formula",
        "name: 薬草, 'name: \"-2+3\"', text.formula",
        "name: 薬草, 'name: \"－2+3\"', text.formula",
        "name: 薬草, 'name: \"+81\"', text.formula",
        "name: 薬草, 'name: \"＋81\"', text.formula",
        "name: 薬草, 'name: \"＠A\"', text.formula",
        "name: 薬草, 'name: \"\\t=1+1\"', text.margin",
        "name: 薬草, 'name: \"\\r=1+1\"', text.margin",
        "name: 薬草, 'name: \"\\u200B=1+1\"', text.formula",
        "name: 薬草, 'name: \"a\\0b\"', text.control",
        "name: 薬草, 'name: \"a\\tb\"', text.control",
        "name: 薬草, 'name: \"\\uE000田\"', text.gaiji",
        "name: 薬草, 'name: \"\\U000F0001\"', text.gaiji",
        "from: FY2018, from: 平成30年, moment.meant",
        "from: FY2018, from: そのうち, moment.form",
        "from: FY2018, from: 2018-13, moment.no-such-day",
        "from: FY2018, from: 2018-02-30, moment.no-such-day",
        "from: FY2018, from: {}, when.empty",
        "'- spade', '- Spade', id.form",
        "'- spade', '- {id: spade}', text.expected",
        "'表: さわらないで', さわらないで, mapping.expected"
    })
    void whatDoesNotFitIsToldWhereItStands(String line, String instead, String message) {
        assertThat(found(with(line, instead))).singleElement().asString().endsWith(" " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-4", "いつか", "\"\"", "[a]"})
    void aDayIsWrittenInOneWay(String day) {
        assertThat(found(with("2026-04-01", day))).containsExactly("3 /since day.form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-4-1", "2026/04/01", "令和8年4月1日", "R8.4.1", "20260401"})
    void aDayInAnotherWayIsAnsweredWithTheOneWay(String day) {
        ReadOutcome.Refused<Garden> refused = (ReadOutcome.Refused<Garden>) Garden.read(with("2026-04-01", day));
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("moment.meant");
            assertThat(finding.arguments()).containsExactly("2026-04-01");
        });
    }

    @Test
    void rareLettersAreKeptAsTheyStand() {
        for (String rare : List.of("ﾊﾝｶｸ ｶﾅ", "髙𠮷﨑", "辻\uDB40\uDD00", "①㈱℡", "か\u3099")) {
            assertThat(fitting(with("name: 裏庭", "name: " + rare)).name()).isEqualTo(rare);
        }
    }

    @Test
    void noSuchDay() {
        assertThat(found(with("2026-04-01", "2026-02-30"))).containsExactly("3 /since moment.no-such-day");
    }

    @Test
    void aYearNeedsNoQuotes() {
        assertThat(fitting(with("from: FY2018\n    statuses", "from: 2018\n    statuses")))
                .isEqualTo(fitting(with("from: FY2018\n    statuses", "from: \"2018\"\n    statuses")));
    }

    @Test
    void theLongestTextFitsAndOneMoreDoesNot() {
        String longest = "髙".repeat(Texts.LONGEST);
        assertThat(found(with("name: 裏庭", "name: " + longest))).isEmpty();
        assertThat(found(with("name: 裏庭", "name: " + longest + "𠮷"))).containsExactly("2 /name text.long");
    }

    @Test
    void oneSignAloneIsNoFormula() {
        assertThat(found(with("name: 裏庭", "name: \"-\""))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheFile() {
        String file =
                with("name: 裏庭", "name: 12").replace("wet: true", "wet: 1").replace("- spade", "- A");
        assertThat(found(file))
                .containsExactly("2 /name text.quotes", "21 /beds/0/wet flag.expected", "24 /beds/0/needs/0 id.form");
    }

    @Test
    void aNameInTheFileThatHasASlashIsAPathAllTheSame() {
        assertThat(found(with("表: さわらないで", "a/b~c: 12"))).containsExactly("31 /beds/0/signs/a~1b~0c text.quotes");
    }
}
