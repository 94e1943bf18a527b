package jp.kasane.bench.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "/supportBodies/3/volumes/0/planned, /supportBodies/3/volumes/0",
        "/supportBodies/5/subUnits/0/volumes/1/unit, /supportBodies/5/subUnits/0/volumes/1",
        "/supportBodies/5/subUnits/0/partners/1, /supportBodies/5/subUnits/0",
        "/roles/0/qualificationBySite/1/anyOf/2, /roles/0/qualificationBySite/1",
        "/supportBodies/3/name, /supportBodies/3/name",
        "/supportBodies/3/duties/1, /supportBodies/3/duties/1",
        "/vision/0, /vision/0",
        "/profile/population, /profile/population",
    })
    void aLineOfAListWithinAnElementBelongsTogether(String pointer, String group) {
        assertThat(fact(pointer).group()).isEqualTo(group);
    }

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({"/roles/1/duties/0, /roles/1, true", "/roles/1, /roles/1, true", "/roles/10/role, /roles/1, false"})
    void anElementSpeaksOfWhatStandsUnderItsPointerAndOfNothingThatOnlyBeginsAlike(
            String pointer, String at, boolean under) {
        assertThat(fact(pointer).isUnder(at)).isEqualTo(under);
    }

    private static Fact fact(String pointer) {
        return new Fact(pointer, pointer.replaceAll("/[0-9]+", "[]"), TextNode.valueOf("値"));
    }
}
