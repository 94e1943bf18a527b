package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariantCharactersTest {

    private final Map<Integer, Integer> table = VariantCharacters.table();

    @Test
    void holdsTheVariantsOfOrdinaryNames() {
        assertThat(table).hasSizeGreaterThan(600);
        assertThat("髙﨑𠮷濵邉齋澤廣嶋德惠眞鰺".codePoints().boxed()).allMatch(table::containsKey);
    }

    @Test
    void leadsToARepresentativeInOneStep() {
        assertThat(table.values()).noneMatch(table::containsKey);
    }

    @Test
    void namesOnlyWhatNormalisationLeavesAlone() {
        assertThat(table.keySet())
                .allSatisfy(
                        variant -> assertThat(Normalizer.normalize(Character.toString(variant), Normalizer.Form.NFKC))
                                .isEqualTo(Character.toString(variant)));
    }

    @Test
    void leavesOtherCharactersAlone() {
        assertThat(VariantCharacters.representative('山')).isEqualTo('山');
    }
}
