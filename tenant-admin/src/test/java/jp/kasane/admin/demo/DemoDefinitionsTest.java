package jp.kasane.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDefinitionsTest {

    @ParameterizedTest
    @CsvSource({"023213, 鰺ヶ沢町", "023035, 今別町", "023043, 蓬田村", "023078, 外ヶ浜町"})
    void aTownBeginsWithWhatItPublished(String code, String name) {
        FirstDefinition first = DemoDefinitions.of(code).orElseThrow();
        Definition definition = DefinitionFiles.FORMAT.kept(first.content());
        assertThat(definition.isOfAnother(code, name)).isEmpty();
        assertThat(definition.place()).isNotNull();
        assertThat(definition.title()).isNotBlank();
        assertThat(DefinitionFiles.FORMAT.yaml(definition)).contains(name);
        assertThat(definition.bodies()).isNotEmpty();
        assertThat(first.fileName()).startsWith("aomori-");
    }

    @Test
    void oneTownHasNoneAsANewTownHas() {
        assertThat(DemoDefinitions.of("023019")).isEmpty();
    }

    /** Every other town of the demonstration has one. */
    @Test
    void theOthersAreTheDemonstrationsTowns() {
        assertThat(DemoPeople.towns().stream()
                        .filter(town -> DemoDefinitions.of(town.code()).isEmpty()))
                .hasSizeLessThanOrEqualTo(1);
    }
}
