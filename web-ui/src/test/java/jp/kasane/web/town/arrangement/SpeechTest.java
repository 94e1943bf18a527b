package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kasane.kernel.definition.Emptiness;
import jp.kasane.kernel.definition.Status;
import jp.kasane.kernel.definition.When;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import jp.kasane.municipal.definition.basis.Period;
import jp.kasane.municipal.definition.bodies.Access.Channel;
import jp.kasane.municipal.definition.bodies.Hours.Closing;
import jp.kasane.municipal.definition.bodies.Hours.Opening;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Seats.Member;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {

    private final Speech japanese =
            new Speech(new ArrangementWords(Messages.in(Language.JAPANESE), SampleTown.mihon()));
    private final Speech english = new Speech(new ArrangementWords(Messages.in(Language.ENGLISH), SampleTown.mihon()));

    private <T extends Record> String said(Class<T> type, String written) {
        return said(japanese, type, written);
    }

    private static <T extends Record> String said(Speech speech, Class<T> type, String written) {
        return speech.say(Made.of(type, "{" + written.replace('\'', '"') + "}")).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'value': 1234.5, 'unit': '人'                                        | 1,234.5人",
                "'value': 1.4, 'words': 'うち1人は週2日'                              | 1.4（うち1人は週2日）",
                "'min': 4, 'max': 10, 'unit': '回'                                    | 4～10回",
                "'value': 20, 'comparison': 'at-least', 'per': 'site', 'words': '1か所20件以上' | 20以上（1か所につき、1か所20件以上）",
                "'value': 1, 'per': 'site', 'perCount': 2                              | 1（1か所につき 2）",
                "'planned': 30, 'actual': 28, 'unit': '件'                            | 予定 30件（実績 28件）",
                "'value': 5, 'is': '見込', 'asOf': 'FY2025'                    | 5（見込、令和7年度）",
                "'words': '若干名'                                                     | 若干名"
            })
    void saysAllThatANumberHolds(String written, String said) {
        assertThat(said(Count.class, written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'on': 'FY2018', 'words': '平成30年度から（予定）' | 平成30年度（平成30年度から（予定））",
                "'on': '2019'                                     | 令和元年（2019年）",
                "'on': '2018-06'                                  | 平成30年6月",
                "'on': '2018-06-01'                               | 平成30年6月1日",
                "'words': 'そのうち'                              | そのうち"
            })
    void saysATimeInTheErasOfJapanWithTheSourcesWords(String written, String said) {
        assertThat(said(When.class, written)).isEqualTo(said);
    }

    @Test
    void saysPeriodsAndStatesWithTheirDates() {
        assertThat(said(Period.class, "'from': 'FY2026', 'to': 'FY2028'")).isEqualTo("令和8年度～令和10年度");
        assertThat(said(Period.class, "'on': 'FY2026', 'words': '初年度'")).isEqualTo("令和8年度（初年度）");
        assertThat(said(Status.class, "'state': 'pilot', 'from': 'FY2018', 'words': '1圏域で'"))
                .isEqualTo("試行中（平成30年度～、1圏域で）");
    }

    @Test
    void namesWhoIsMeantBesideTheSourcesWordsUnlessTheyNameThem() {
        assertThat(said(Party.class, "'organisation': 'o-shi'")).isEqualTo("見本市");
        assertThat(said(Party.class, "'organisation': 'o-shi', 'words': '福祉課'")).isEqualTo("福祉課（見本市）");
        assertThat(said(Party.class, "'organisation': 'o-shi', 'words': '見本市 福祉課'"))
                .isEqualTo("見本市 福祉課");
        assertThat(said(
                        Member.class,
                        "'party': {'words': '弁護士'}, 'count': {'value': 1, 'unit': '名'}, 'standing': 'expert'"))
                .isEqualTo("弁護士（1名、必要に応じた専門家）");
    }

    @Test
    void saysWhenACounterIsOpen() {
        assertThat(said(Opening.class, "'days': ['sat'], 'nth': [1, 3], 'from': '09:00', 'to': '12:00'"))
                .isEqualTo("第1、3 土 09:00–12:00");
        assertThat(said(Closing.class, "'rule': 'weekdays', 'weekdays': ['mon']"))
                .isEqualTo("決まった曜日（月）");
        assertThat(said(Channel.class, "'kind': 'away', 'words': 'サロンで'")).isEqualTo("出張相談（サロンで）");
    }

    @Test
    void saysWordsOfClosedListsInTheReadersLanguage() {
        assertThat(japanese.say(SupportBody.Function.BACK_UP)).contains("後ろから支える");
        assertThat(english.say(SupportBody.Function.BACK_UP)).contains("Back up");
        assertThat(japanese.say(Emptiness.UNCOUNTED)).contains("未集計");
        assertThat(japanese.say(true)).contains("はい");
        assertThat(english.say(false)).contains("No");
        assertThat(english.label("legalBasis", "法的根拠")).isEqualTo("Legal basis");
    }

    @Test
    void leavesTheRestToBeToldKeyByKey() {
        assertThat(japanese.say(Map.of())).isEmpty();
        assertThat(japanese.say("言葉")).isEmpty();
    }
}
