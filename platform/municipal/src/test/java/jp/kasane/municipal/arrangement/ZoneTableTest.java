package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.municipal.arrangement.ZoneTable.SchemeRow;
import jp.kasane.municipal.definition.bodies.SupportBody;
import org.junit.jupiter.api.Test;

class ZoneTableTest {

    private final ZoneTable table =
            ZoneTable.of(ADefinition.with("zoneSchemes: [{id: 'fuku', name: '福まち地区', count: 89},"
                    + " {id: 'ken', name: '圏域', zones: [{id: 'east', name: '東'}, {id: 'west', name: '西'}]}], bodies: [{id: 'a', name:"
                    + " '福まち', zone: {scheme: 'fuku'}}, {id: 'b', name: '東の窓口', zone: {scheme: 'ken', zones: ['east']}}, {id: 'c',"
                    + " name: '本庁', units: [{id: 'd', name: '出張', zone: '旧村'}]}], meetings: [{id: 'm', name: '地区会議', instances:"
                    + " {count: 89, scheme: 'fuku'}}]"));

    @Test
    void countsTheZonesThatAreNotNamed() {
        SchemeRow counted = table.schemes().get(0);
        assertThat(counted.zones()).isEmpty();
        assertThat(names(counted.bodies())).containsExactly("福まち");
        assertThat(counted.meetings()).extracting(meeting -> meeting.name()).containsExactly("地区会議");
    }

    @Test
    void putsABodyBesideTheZonesThatItNames() {
        SchemeRow named = table.schemes().get(1);
        assertThat(named.bodies()).isEmpty();
        assertThat(named.zones()).extracting(zone -> zone.zone().name()).containsExactly("東", "西");
        assertThat(names(named.zones().get(0).bodies())).containsExactly("東の窓口");
        assertThat(named.zones().get(1).bodies()).isEmpty();
    }

    @Test
    void keepsWordsAsWordsAndForgetsNobody() {
        assertThat(table.inWords()).singleElement().satisfies(row -> {
            assertThat(row.words()).isEqualTo("旧村");
            assertThat(names(row.bodies())).containsExactly("出張");
        });
        assertThat(names(table.unplaced())).containsExactly("本庁");
    }

    @Test
    void holdsEveryBodyThatIsThere() {
        Proof proof = Proof.of("proof.arrangement.zones", 200, 20_000, "tables");
        for (int number = 0; number < proof.cases(); number++) {
            Arrangement any = ADefinition.any(proof.random(number));
            List<SupportBody> there = Arrangement.bodies(
                            any.present(any.definition().bodies()))
                    .filter(body -> any.presence(body) != Presence.GONE)
                    .toList();
            assertThat(all(ZoneTable.of(any)).distinct()).containsExactlyInAnyOrderElementsOf(there);
            proof.held(1);
        }
        proof.note();
    }

    private static Stream<SupportBody> all(ZoneTable table) {
        Stream<SupportBody> placed = table.schemes().stream()
                .flatMap(row -> Stream.concat(
                        row.bodies().stream(), row.zones().stream().flatMap(zone -> zone.bodies().stream())));
        Stream<SupportBody> inWords = table.inWords().stream().flatMap(row -> row.bodies().stream());
        return Stream.of(placed, inWords, table.unplaced().stream()).flatMap(each -> each);
    }

    private static List<String> names(List<SupportBody> bodies) {
        return bodies.stream().map(SupportBody::name).toList();
    }
}
