package jp.kasane.kernel.definition;

import static jp.kasane.kernel.definition.Garden.fitting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.testing.AnyRecord;
import jp.kasane.kernel.testing.Proof;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class WritingTest {

    private final DefinitionFormat<Garden> format = Garden.format();

    @Test
    void whatIsWrittenIsWhatSomebodyWouldHaveWritten() {
        assertThat(format.yaml(fitting(Garden.WHOLE))).isEqualTo(Garden.WHOLE);
    }

    @Test
    void jsonSaysTheSame() {
        Garden garden = fitting(Garden.WHOLE);
        assertThat(fitting(format.json(garden))).isEqualTo(garden);
        assertThat(format.json(garden)).contains("\"name\": \"薬草\"", "\"plants\": 12.5", "\"wet\": true");
    }

    @Test
    void oneDefinitionHasOneForm() {
        String otherwise = Garden.WHOLE
                .replace("plants: 12.5", "plants: {value: 12.50}")
                .replace("name: 裏庭\nsince: 2026-04-01", "since: \"2026-04-01\"\nname: '裏庭'")
                .replace("needs:\n      - spade", "needs: [spade]");
        assertThat(otherwise).isNotEqualTo(Garden.WHOLE);
        assertThat(format.yaml(fitting(otherwise))).isEqualTo(Garden.WHOLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "福祉総合支援センター（6・7階）|福祉総合支援センター（6・7階）",
                "髙𠮷|髙𠮷",
                "1か所|1か所",
                "2018-06-01|2018-06-01",
                "12|\"12\"",
                "0.5|\"0.5\"",
                "08:30|\"08:30\"",
                "yes|\"yes\"",
                "Off|\"Off\"",
                "null|\"null\"",
                "a: b|\"a: b\"",
                "a #b|\"a #b\"",
                "a:|\"a:\"",
                "- a|\"- a\"",
                "#a|\"#a\"",
                "「a」|「a」",
                "月〜金 9:00–16:00|月〜金 9:00–16:00"
            })
    void aTextIsQuotedOnlyWhereItWouldBeSomethingElse(String text, String written) {
        assertThat(YamlWriting.scalar(text)).isEqualTo(written);
    }

    @Property
    void everyTextComesBackAsItWas(@ForAll @StringLength(min = 1, max = 40) String text) throws Unreadable {
        Tree tree = Tree.mapping(Map.of("a", Tree.items(List.of(Tree.Leaf.text(printable(text))))));
        assertSame(tree);
    }

    @Property
    void soDoesEveryTextOfSigns(@ForAll @StringLength(min = 1, max = 8) @CharRange(from = ' ', to = '~') String text)
            throws Unreadable {
        assertSame(Tree.mapping(Map.of("a", Tree.Leaf.text(text), text + "x", Tree.items(List.of()))));
    }

    private static void assertSame(Tree tree) throws Unreadable {
        assertThat(plain(YamlReading.read(YamlWriting.write(tree)))).isEqualTo(plain(tree));
        assertThat(plain(JsonReading.read(JsonWriting.write(tree)))).isEqualTo(plain(tree));
    }

    /** Without what neither format can hold. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder("a");
        text.codePoints()
                .filter(one -> Character.getType(one) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Object plain(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, one -> plain(one.getValue())));
        }
        return tree instanceof Tree.Items items
                ? items.items().stream().map(WritingTest::plain).toList()
                : tree instanceof Tree.Leaf leaf ? leaf.form() + " " + leaf.text() : "";
    }

    @Test
    void anyGardenComesBackAndIsWrittenTheSameAgain() {
        Proof proof = Proof.of("proof.definition.gardens", 200, 20_000, "gardens");
        for (int i = 0; i < proof.cases(); i++) {
            Map<String, List<String>> pool = Map.of("tools", List.of(), "beds", List.of(), "sources", List.of());
            Garden garden = versionTwo(new AnyRecord(proof.random(i), pool).any(Garden.class));
            String yaml = format.yaml(garden);
            if (Garden.read(yaml) instanceof ReadOutcome.Fits<Garden> fits) {
                assertThat(fits.definition()).isEqualTo(garden);
                assertThat(format.yaml(fits.definition())).isEqualTo(yaml);
                assertThat(fitting(format.json(garden))).isEqualTo(garden);
                proof.held(1);
            } else {
                assertThat(Garden.found(yaml))
                        .allMatch(found -> found.matches(".*(status.overlap|dates.backwards|at.form)"));
            }
        }
        proof.note();
    }

    private static Garden versionTwo(Garden garden) {
        return new Garden(2, garden.name(), garden.since(), garden.sources(), garden.beds(), garden.tools());
    }

    /** Other programs see what we see. */
    @Test
    void otherReadersTakeItForTheSame() throws JsonProcessingException {
        Garden garden = fitting(Garden.WHOLE);
        Map<?, ?> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Garden.WHOLE);
        Map<?, ?> json = new ObjectMapper().readValue(format.json(garden), Map.class);

        assertThat(yaml.keySet().stream().toList())
                .isEqualTo(json.keySet().stream().toList());
        assertThat(yaml.get("beds").toString()).isEqualTo(json.get("beds").toString());
    }
}
