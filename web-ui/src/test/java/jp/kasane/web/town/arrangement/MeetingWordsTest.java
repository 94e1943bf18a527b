package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.arrangement.SystemChart.MeetingTree;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingWordsTest {

    private final MeetingWords words =
            new MeetingWords(new ArrangementWords(Messages.in(Language.JAPANESE), SampleTown.mihon()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{kind: 'as-needed'}                                             | 随時",
                "{kind: 'emergency'}                                             | 緊急時",
                "{kind: 'fixed-day', rule: {nth: [2], weekday: 'thu'}, words: '第2木曜'} | 第2木曜",
                "{kind: 'fixed-day', rule: {nth: [2], weekday: 'thu'}}           | 決まった日",
                "{kind: 'per-year', perYear: {value: 10, unit: '回'}}            | 年10回",
                "{kind: 'per-year', perYear: {value: 1, comparison: 'at-least'}} | 年1回以上",
                "{kind: 'per-year'}                                              | 定期",
                "{kind: 'range', perYear: {min: 4, max: 10}}                     | 年4～10回",
                "{kind: 'cases', count: {value: 20, unit: '件'}}                 | 20件",
                "{kind: 'cases'}                                                 | 随時",
                "{kind: 'regular'}, {kind: 'emergency'}                          | 定期、緊急時",
                "{kind: 'before-meeting', words: '推進会議の前'}                   | 推進会議の前"
            })
    void saysHowOftenItMeets(String cadences, String said) {
        assertThat(words.cadences(meeting("cadences: [" + cadences + "]"))).isEqualTo(said);
    }

    @Test
    void saysNothingOfConsentInADrawingWhereNothingIsSaidOfItOrOfSecrecy() {
        assertThat(words.basis(meeting("consent: 'unspecified', secrecy: 'unspecified'")
                        .basis()))
                .isEmpty();
        assertThat(words.basis(meeting("name: '会議'").basis())).isEmpty();
        assertThat(words.basis(meeting("consent: 'required'").basis())).containsExactly("本人同意：要る", "守秘義務：書かれていない");
        assertThat(words.basis(meeting("secrecy: 'statutory'").basis())).containsExactly("本人同意：書かれていない", "守秘義務：法律による");
    }

    @Test
    void saysThatConsentIsNotStatedWhereItIsAskedFor() {
        assertThat(words.both(meeting("name: '会議'").basis())).containsExactly("本人同意：書かれていない", "守秘義務：書かれていない");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "functions: ['network']                                                     | ケースの扱い：扱わない",
                "functions: ['network', 'case-review']                                      | ケースの扱い：本人の同意があるものだけ",
                "functions: ['case-review'], legalBasis: 'art-106-6'                        | ケースの扱い：本人の同意がないものも（守秘義務のもとで）",
                "functions: ['case-review'], legalBasis: 'art-106-6', consent: 'required'   | ケースの扱い：本人の同意があるものだけ"
            })
    void saysWhatOfCasesMayBeSpokenOfThere(String keys, String said) {
        assertThat(words.cases(meeting(keys))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "instances: '区ごと（6区）'                           | 圏域・場所ごと：区ごと（6区）",
                "instances: {count: 8, scheme: 'z-ken'}             | 圏域・場所ごと：日常生活圏域 8",
                "instances: {scheme: 'z-ken'}                       | 圏域・場所ごと：日常生活圏域",
                "parent: 'm-suishin'                                | 上の会議：市圏域 地域見守りネットワーク推進会議",
                "parent: '代表者会議'                                 | 上の会議：代表者会議",
                "otherScheme: '生活困窮者自立支援法'                    | 別の制度の会議：生活困窮者自立支援法",
                "host: {organisation: 'o-shi'}                      | 主催：見本市"
            })
    void saysHowItStandsToOthers(String keys, String line) {
        assertThat(words.item(new MeetingTree(meeting(keys), List.of())).lines())
                .containsExactly(line);
    }

    private static Meeting meeting(String keys) {
        String name = keys.startsWith("name") ? "" : "name: '会議', ";
        return Made.of(Meeting.class, "{id: 'm', " + name + keys + "}");
    }
}
