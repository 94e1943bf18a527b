package jp.kasane.web.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.kasane.kernel.definition.Difference;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.Part;
import jp.kasane.web.published.SideBySide.PartRows;
import jp.kasane.web.running.Arranged;
import org.junit.jupiter.api.Test;

/** Two towns are compared by what things are, not by the ids that each gave them. */
class SideBySideTest {

    private static final String HEAD = """
            format: kasane-definition
            version: 1
            title: 見本村の体制
            effectiveFrom: 2026-04-01
            sources:
              - id: plan
            """;

    private static final Definition FIRST = Arranged.read(HEAD + """
            organisations:
              - {id: o1, origin: source, name: 村社会福祉協議会}
            programmes:
              - {id: p1, origin: source, kind: multi-agency, number: '5', title: 多機関協働事業, operation: 直営}
            bodies:
              - id: b1
                origin: source
                name: 地域包括支援センター
                operation: 委託
                operators: [{organisation: o1}]
              - {id: b2, origin: source, name: よろず相談}
            profile:
              figures:
                - {id: f1, origin: source, measure: population, value: 734}
            """);

    private static final Definition SECOND = Arranged.read(HEAD + """
            organisations:
              - {id: o1, origin: source, name: 町社会福祉協議会}
            programmes:
              - {id: b1, origin: source, kind: multi-agency, number: '5', title: まるごと事業, operation: 委託}
            bodies:
              - {id: b2, origin: source, name: ふくし相談所}
              - id: p1
                origin: assumption
                name: 地域包括支援 センター
                operation: 委託
                operators: [{organisation: o1}]
            profile:
              figures:
                - {id: f9, origin: source, measure: population, value: 2596}
            posts:
              - {id: x, origin: source, title: 相談員}
            """);

    private static PartRows rows(SideBySide compared, Part part) {
        return compared.parts().stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private final SideBySide compared = compared(FIRST, SECOND);

    private static SideBySide compared(Definition first, Definition second) {
        return SideBySide.of(whole(first), whole(second));
    }

    private static SideBySide.Side whole(Definition definition) {
        return new SideBySide.Side(definition, Choosing.names(Part.in(definition)));
    }

    @Test
    void elementsOfOneNameStandBesideEachOtherWhateverTheirIds() {
        PartRows bodies = rows(compared, Part.BODIES);
        assertThat(bodies.both()).extracting(SideBySide.Both::first).containsExactly("地域包括支援センター");
        assertThat(bodies.first()).containsExactly("よろず相談");
        assertThat(bodies.second()).containsExactly("ふくし相談所");
        assertThat(bodies.inFirst()).isEqualTo(2);
        assertThat(bodies.inSecond()).isEqualTo(2);
    }

    @Test
    void whatTheyNameElsewhereIsComparedByNameAndNotById() {
        assertThat(rows(compared, Part.BODIES).both().get(0).differences())
                .anySatisfy(one -> {
                    assertThat(one.before()).isEqualTo("村社会福祉協議会");
                    assertThat(one.after()).isEmpty();
                })
                .anySatisfy(one -> assertThat(one.after()).isEqualTo("町社会福祉協議会"))
                .noneSatisfy(one -> assertThat(one.path()).containsAnyOf("/id", "/origin"));
    }

    @Test
    void programmesAreTheSameByTheirNumberAndFiguresByTheirMeasure() {
        assertThat(rows(compared, Part.PROGRAMMES).both().get(0).differences())
                .extracting(Difference::before)
                .contains("多機関協働事業", "直営");
        assertThat(rows(compared, Part.PROFILE).both().get(0).differences())
                .singleElement()
                .satisfies(one -> assertThat(one.after()).isEqualTo("2596"));
    }

    @Test
    void whatOneAloneHasPublishedIsNoDifference() {
        assertThat(compared.onlySecond()).containsExactly(Part.POSTS);
        assertThat(compared.onlyFirst()).isEmpty();
        assertThat(compared.parts()).extracting(PartRows::part).doesNotContain(Part.POSTS);
        assertThat(compared(FIRST.only(Set.of(Part.BODIES)), SECOND).onlySecond())
                .contains(Part.PROGRAMMES, Part.PROFILE);
    }

    @Test
    void titlesOfSourcesThatNobodyChoseAreNotCompared() {
        SideBySide.Side chosen = new SideBySide.Side(SECOND, Set.of("POSTS"));
        assertThat(Part.in(SECOND)).contains(Part.SOURCES);
        SideBySide unchosen = SideBySide.of(chosen, chosen);
        assertThat(unchosen.parts()).extracting(PartRows::part).containsExactly(Part.POSTS);
        assertThat(unchosen.onlyFirst()).isEmpty();
        assertThat(SideBySide.of(whole(FIRST), chosen).onlyFirst()).contains(Part.SOURCES);
        assertThat(SideBySide.of(chosen, whole(FIRST)).onlySecond()).contains(Part.SOURCES);
    }

    @Test
    void aTownComparedWithItselfDiffersInNothing() {
        SideBySide same = compared(FIRST, FIRST);
        assertThat(same.parts()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.both())
                    .allSatisfy(one -> assertThat(one.differences()).isEmpty());
            assertThat(part.first()).isEmpty();
            assertThat(part.second()).isEmpty();
        });
    }

    @Test
    void theSameNameTwiceIsTwoRows() {
        Definition twice = Arranged.read(HEAD + """
                bodies:
                  - {id: a, origin: source, name: 窓口}
                  - {id: b, origin: source, name: 窓口}
                """);
        assertThat(rows(compared(twice, twice), Part.BODIES).both()).hasSize(2);
    }

    @Test
    void anyTwoOfThePublishedSystemsAreCompared() {
        List<Definition> some = List.of(
                Arranged.published("hokkaido-sapporo.yaml"),
                Arranged.published("mie-ise.yaml"),
                Arranged.published("aomori-imabetsu.yaml"));
        for (Definition one : some) {
            for (Definition other : some) {
                SideBySide both = compared(one, other);
                for (PartRows part : both.parts()) {
                    assertThat(part.inFirst())
                            .isEqualTo(new PartElements(one).of(part.part()).size());
                    assertThat(part.inSecond())
                            .isEqualTo(new PartElements(other).of(part.part()).size());
                }
            }
        }
    }
}
