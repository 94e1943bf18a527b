package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.definition.town.Figure;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {

    private final FigureWords words =
            new FigureWords(new ArrangementWords(Messages.in(Language.JAPANESE), SampleTown.mihon()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "value: 734, unit: '人'                                               | 734人",
                "value: 12345, unit: '人', asOf: '2019-10-01'                          | 12,345人（令和元年10月1日）",
                "value: {value: 30, unit: '%'}, unit: '割'                             | 30%",
                "value: {value: 3, words: '約3割'}, unit: '%'                           | 約3割",
                "words: '北海道が実施'                                                 | 北海道が実施",
                "unit: 'か所', parts: [{label: 'direct', value: 0}, {label: 'commissioned', value: 2}] | 直営 0か所・委託 2か所",
                "value: 3, unit: 'か所', parts: [{label: 'direct', value: 1}]           | 3か所（直営 1）",
                "parts: [{label: 'operator', by: {organisation: 'o-shakyo'}, value: 2}] | 社会福祉法人見本市社会福祉協議会 2",
                "parts: [{label: 'other', words: '兼務'}]                              | 兼務",
                "empty: {value: 'uncounted'}                                         | 未集計",
                "empty: {value: 'uncounted'}, asOf: '2019'                           | 未集計（令和元年（2019年））",
                "origin: 'assumption', value: 5                                       | 5（仮置き（要確認））",
                "operators: ['社会福祉協議会']                                          | ``"
            })
    void saysTheValueOrWhyThereIsNone(String keys, String value) {
        assertThat(said("measure: 'population', " + keys)).isEqualTo(new Detail("人口", value));
    }

    @Test
    void isCalledAsTheTownCallsIt() {
        assertThat(said("measure: 'other', name: '自治会数', value: 8").label()).isEqualTo("自治会数");
        assertThat(said("measure: 'other', name: '自治会数', localName: '町内会の数', value: 8")
                        .label())
                .isEqualTo("町内会の数");
    }

    private Detail said(String keys) {
        return words.of(Made.of(Figure.class, "{id: 'f', " + keys + "}"));
    }
}
