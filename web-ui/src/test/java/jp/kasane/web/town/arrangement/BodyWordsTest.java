package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyWordsTest {

    private final BodyWords words =
            new BodyWords(new ArrangementWords(Messages.in(Language.JAPANESE), SampleTown.mihon()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count: 27                                                      | 27か所",
                "count: {value: 6, unit: '名'}                                  | 6名",
                "count: {words: '1箇所（みんと）'}                                | 1箇所（みんと）",
                "zone: '旧村の区域'                                               | 圏域：旧村の区域",
                "zone: {scheme: 'z-ken'}                                        | 圏域：日常生活圏域",
                "zone: {zones: ['z-higashi', 'z-nishi']}                        | 圏域：東部、西部",
                "operation: '直営'                                               | 直営",
                "operation: '委託', operators: [{organisation: 'o-shakyo'}]      | 委託：社会福祉法人見本市社会福祉協議会",
                "operators: ['地区社会福祉協議会']                                 | 運営：地区社会福祉協議会",
                "fields: ['elder', 'disability']                                | 分野：高齢、障がい",
                "fields: ['other'], fieldWords: '孤立・孤独'                      | 分野：孤立・孤独",
                "fields: ['elder'], fieldWords: '高齢者'                          | 分野：高齢",
                "functions: ['receive', 'outreach', 'community']                | ほかに：出向く、地域をつくる",
                "programmes: [{kind: 'outreach'}, {kind: 'linked'}]             | 事業：連携する他制度の事業"
            })
    void saysWhatIsStated(String keys, String line) {
        assertThat(item(keys).lines()).containsExactly(line);
    }

    @Test
    void saysNothingOfWhatIsNot() {
        assertThat(item("functions: ['receive'], programmes: [{kind: 'outreach'}]")
                        .lines())
                .isEmpty();
    }

    @Test
    void leavesOutUnitsThatAreGoneAndNamesThoseThatAreThere() {
        Item item = item("units: [{id: 'u', name: '夜間班'}, {id: 'v', name: '旧班', to: '2020'}]");
        assertThat(item.below()).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("夜間班");
            assertThat(unit.lines()).containsExactly("相談室の内部");
        });
    }

    private Item item(String keys) {
        return words.item(Made.of(SupportBody.class, "{id: 'b', name: '相談室', " + keys + "}"), null);
    }
}
