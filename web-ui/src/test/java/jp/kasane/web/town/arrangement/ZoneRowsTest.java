package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.ZoneRows.Row;
import org.junit.jupiter.api.Test;

class ZoneRowsTest {

    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    private final List<Row> rows = ZoneRows.of(SampleTown.mihon(), JAPANESE);

    @Test
    void countsZonesThatAreNotNamed() {
        assertThat(rows.get(0))
                .isEqualTo(new Row("福まち地区", "89圏域", List.of("福祉のまち推進センター地区"), List.of("福祉のまち推進センター 89か所"), List.of()));
    }

    @Test
    void givesEachNamedZoneARowBelowItsDivision() {
        assertThat(rows.subList(1, 5))
                .extracting(Row::division, Row::zone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("日常生活圏域", "3圏域"),
                        org.assertj.core.groups.Tuple.tuple("", "東部"),
                        org.assertj.core.groups.Tuple.tuple("", "西部"),
                        org.assertj.core.groups.Tuple.tuple("", "南部"));
        assertThat(rows.get(1).bodies()).containsExactly("地域包括支援センター 27か所");
        assertThat(rows.get(1).meetings()).containsExactly("区圏域 地域見守りネットワーク推進会議");
        assertThat(rows.get(2).details()).containsExactly("東小学校区、緑が丘小学校区");
        assertThat(rows.get(2).bodies()).containsExactly("コミュニティソーシャルワーカー（CSW） 6名以上");
        assertThat(rows.get(4).details()).containsExactly("仮置き（要確認）");
    }

    @Test
    void forgetsNobodyWhoseZoneIsNotStated() {
        Row last = rows.get(rows.size() - 1);
        assertThat(last.division()).isEqualTo("圏域の書かれていない機関");
        assertThat(last.bodies()).containsExactly("福祉まるごと総合相談窓口 1か所", "夜間・休日電話", "ひまわりカフェ 4～10か所");
    }

    @Test
    void namesManyZonesInOneRow() {
        String zones = IntStream.range(0, 40)
                .mapToObj(i -> "{id: 'z" + i + "', name: '地区" + i + "'}")
                .collect(Collectors.joining(","));
        List<Row> many = ZoneRows.of(
                SampleTown.read(
                        "{format: 'kasane-definition', version: 1, title: '町', effectiveFrom: '2026-04-01', zoneSchemes:"
                                + " [{id: 's', name: '地区', zones: [" + zones
                                + "]}], bodies: [{id: 'b', name: '分室', zone: {zones:"
                                + " ['z7']}}]}"),
                JAPANESE);
        assertThat(many).extracting(Row::division).containsExactly("地区", "", "");
        assertThat(many.get(1).zone()).isEqualTo("地区7");
        assertThat(many.get(2).zone()).contains("地区0、地区1").doesNotContain("地区7、");
    }
}
