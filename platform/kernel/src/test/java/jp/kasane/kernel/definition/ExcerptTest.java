package jp.kasane.kernel.definition;

import static jp.kasane.kernel.definition.Garden.fitting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A copy of a definition that says less still holds together. */
class ExcerptTest {

    private final DefinitionFormat<Garden> format = Garden.format();
    private final Garden garden = fitting(Garden.WHOLE);

    private Garden without(Garden whole, String... sections) {
        Map<String, Optional<Object>> gone = new HashMap<>();
        List.of(sections).forEach(section -> gone.put(section, Optional.empty()));
        Garden copy = format.with(whole, gone);
        assertThat(fitting(format.yaml(copy))).as("it reads back").isEqualTo(copy);
        return copy;
    }

    private Garden.Bed bed(Garden whole, int number) {
        return whole.beds().get(number);
    }

    @Test
    void withoutAnythingLeftOutItIsTheSame() {
        assertThat(without(garden)).isEqualTo(garden);
    }

    @Test
    void whatIsLeftOutIsNowhereInIt() {
        Garden copy = without(garden, "beds");
        assertThat(copy.beds()).isEmpty();
        assertThat(copy.tools()).isEqualTo(garden.tools());
        assertThat(format.yaml(copy)).doesNotContain("しそ", "さわらないで", "はっか");
    }

    @Test
    void aListOfIdsLosesThoseThatAreGone() {
        assertThat(bed(garden, 0).needs()).isNotEmpty();
        assertThat(bed(without(garden, "tools"), 0).needs()).isEmpty();
    }

    @Test
    void aPointerSaysTheNameOfWhatIsGone() {
        assertThat(bed(garden, 0).beside()).isEqualTo(new Pointer("roses"));
        Garden copy = format.with(garden, Map.of("beds", Optional.of(List.of(bed(garden, 0)))));
        assertThat(bed(copy, 0).beside()).isEqualTo(new Pointer("ばら"));
        assertThat(fitting(format.yaml(copy))).isEqualTo(copy);
    }

    @Test
    void aPointerWhoseNameWouldBeReadAsAnIdGoes() {
        Garden named = fitting(Garden.with("name: ばら", "name: rosa"));
        Garden copy = format.with(named, Map.of("beds", Optional.of(List.of(bed(named, 0)))));
        assertThat(bed(copy, 0).beside()).isNull();
    }

    @Test
    void wordsAreLeftAsTheyAre() {
        assertThat(bed(without(garden, "tools"), 1).beside()).isEqualTo(new Pointer("道ばた"));
    }

    @Test
    void whatCameOfSomethingGoneKeepsItsNameAlone() {
        Garden descended = fitting(Garden.with(
                "    name: ばら\n", "    predecessors:\n      - element: spade\n        how: moved\n    name: ばら\n"));
        Predecessor before =
                bed(without(descended, "tools"), 1).about().predecessors().get(0);
        assertThat(before.element()).isNull();
        assertThat(before.name()).isEqualTo("すき");
        assertThat(before.how()).isEqualTo(Predecessor.How.MOVED);
    }

    @Test
    void aLongNameIsShortenedWhereItStandsForAnId() {
        Garden longNamed = fitting(Garden.with("name: ばら", "name: " + "ば".repeat(2_000)));
        Garden copy = format.with(longNamed, Map.of("beds", Optional.of(List.of(bed(longNamed, 0)))));
        assertThat(bed(copy, 0).beside()).isEqualTo(new Pointer("ば".repeat(100)));
    }

    @Test
    void aKeyWithAnotherValueHasIt() {
        Garden copy = format.with(garden, Map.of("name", Optional.of("表庭")));
        assertThat(copy.name()).isEqualTo("表庭");
        assertThat(copy.beds()).isEqualTo(garden.beds());
    }

    @Test
    void theKeysAreThoseThatHaveAValue() {
        assertThat(format.keys(garden)).containsExactly("version", "name", "since", "sources", "beds", "tools");
        assertThat(format.keys(without(garden, "tools", "since")))
                .containsExactly("version", "name", "sources", "beds");
    }
}
