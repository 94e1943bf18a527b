package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.definition.basis.Party;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private final Arrangement town = ADefinition.with(
            "departments: [{id: 'd', path: ['福祉部', '福祉課']}], organisations: [{id: 'o', name: '見本町社会福祉協議会'}],"
                    + " posts: [{id: 'p', title: '福祉まるごと相談員'}], programmes: [{id: 'g', kind: 'participation', number: '2',"
                    + " localName: 'すてっぷ'}], bodies: [{id: 'b', name: '総合相談', units: [{id: 'u', name: '夜間班'}]}],"
                    + " meetings: [{id: 'm', name: '絆まるっとプロジェクト'}], forms: [{id: 'f', title: 'つなぐシート'}],"
                    + " zoneSchemes: [{id: 'z', name: '小学校区', zones: [{id: 'z1', name: '東小'}]}]");

    @Test
    void callsEverybodyByTheTownsOwnName() {
        assertThat(name("d")).isEqualTo("福祉部 福祉課");
        assertThat(name("o")).isEqualTo("見本町社会福祉協議会");
        assertThat(name("p")).isEqualTo("福祉まるごと相談員");
        assertThat(name("g")).isEqualTo("すてっぷ");
        assertThat(name("b")).isEqualTo("総合相談");
        assertThat(name("u")).isEqualTo("夜間班");
        assertThat(name("m")).isEqualTo("絆まるっとプロジェクト");
        assertThat(name("f")).isEqualTo("つなぐシート");
        assertThat(name("z1")).isEqualTo("東小");
        assertThat(name("nobody")).isEqualTo("nobody");
    }

    @Test
    void readsAPointerAsTheElementOrAsItsWords() {
        assertThat(town.name(new Pointer("m"))).isEqualTo("絆まるっとプロジェクト");
        assertThat(town.name(new Pointer("既存の協議体"))).isEqualTo("既存の協議体");
    }

    @Test
    void prefersTheWordsOfTheSourceForAParty() {
        assertThat(town.name(party("{organisation: 'o', words: '社協（在宅福祉係）'}"))).isEqualTo("社協（在宅福祉係）");
        assertThat(town.name(party("{organisation: 'o'}"))).isEqualTo("見本町社会福祉協議会");
        assertThat(town.name(party("{organisation: 'o', post: 'p', body: 'b'}")))
                .isEqualTo("総合相談・見本町社会福祉協議会・福祉まるごと相談員");
    }

    @Test
    void findsAZone() {
        assertThat(town.zone(new Id("z1")))
                .hasValueSatisfying(zone -> assertThat(zone.name()).isEqualTo("東小"));
        assertThat(town.zone(new Id("z"))).isEmpty();
    }

    private String name(String id) {
        return town.name(new Id(id));
    }

    private static Party party(String json) {
        return Made.of(Party.class, json);
    }
}
