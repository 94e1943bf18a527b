package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.definition.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide from which somebody outside writes a definition: every example in it is one, and every answer in it is the product's. */
class GuideTest {

    private static final Path DOCS = Path.of(System.getProperty("kasane.root"), "docs");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(yaml wrong|yaml|text)\n(.*?)^```$");
    private static final String HEAD = """
            format: kasane-definition
            version: 1
            title: 例
            effectiveFrom: 2026-04-01
            sources:
              - id: plan
                title: 計画
            """;

    private static List<MatchResult> fences() throws IOException {
        return FENCE.matcher(Files.readString(DOCS.resolve("definition.md")))
                .results()
                .toList();
    }

    static Stream<String> examples() throws IOException {
        return fences().stream()
                .filter(fence -> fence.group(1).equals("yaml"))
                .map(fence -> fence.group(2))
                .map(example -> example.startsWith("format:") ? example : HEAD + example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsADefinitionWrittenAsTheProductWritesIt(String example) {
        Definition definition = ADefinition.fitting(example);
        assertThat(ADefinition.fitting(DefinitionFiles.FORMAT.yaml(definition))).isEqualTo(definition);
    }

    @Test
    void everythingThatAPageDrawsHasAnExample() throws IOException {
        String all = examples().collect(Collectors.joining());
        assertThat(all)
                .contains(
                        "profile:",
                        "zoneSchemes:",
                        "departments:",
                        "organisations:",
                        "posts:",
                        "bodies:",
                        "meetings:",
                        "flows:",
                        "forms:",
                        "indicators:",
                        "services:");
    }

    @Test
    void everyAnswerInTheGuideIsWhatTheProductAnswers() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        fences().forEach(fence -> {
            if (fence.group(1).equals("yaml wrong")) {
                wrong.add(fence.group(2));
            } else if (fence.group(1).equals("text")) {
                answers.add(fence.group(2));
            }
        });
        assertThat(wrong).hasSameSizeAs(answers).isNotEmpty();
        for (int i = 0; i < wrong.size(); i++) {
            assertThat(answer(wrong.get(i))).isEqualTo(answers.get(i));
        }
    }

    private static String answer(String file) {
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(ADefinition.bytes(file));
        return ((ReadOutcome.Refused<Definition>) outcome)
                .findings().stream()
                        .map(finding -> DefinitionFiles.words(Locale.JAPANESE).say("mura.yaml", finding) + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void everyListOfWordsAndEveryWordInItHasAJapaneseName() throws IOException {
        JsonNode lists =
                new ObjectMapper().readTree(DefinitionFiles.FORMAT.schema()).get("$defs");
        List<String> nameless = new ArrayList<>();
        lists.properties().stream()
                .filter(list -> list.getValue().has("oneOf"))
                .forEach(list -> nameless.addAll(nameless(list.getKey(), list.getValue())));
        assertThat(nameless).isEmpty();
    }

    private static List<String> nameless(String name, JsonNode list) {
        List<String> nameless = new ArrayList<>();
        if (name.endsWith(list.get("title").asText())) {
            nameless.add(name);
        }
        list.get("oneOf").forEach(word -> {
            if (word.get("title").equals(word.get("const"))) {
                nameless.add(name + " " + word.get("const").asText());
            }
        });
        return nameless;
    }

    @Test
    void theGuideSaysOfEveryStandardRoleInBothLanguagesWhatItMay() throws IOException {
        String guide = Files.readString(DOCS.resolve("definition.md"));
        int english = guide.indexOf("## In English");
        for (StandardRole role : StandardRole.values()) {
            String row = "| `" + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "` |";
            assertThat(guide).contains(row + " " + Telling.title(role) + " |");
            assertThat(guide.substring(english)).contains(row);
        }
    }

    @Test
    void theReferenceListsEveryKey() throws IOException {
        Path reference = DOCS.resolve("definition-reference.md");
        String now = new KeyReference(new ObjectMapper().readTree(DefinitionFiles.FORMAT.schema())).text();
        if (Boolean.getBoolean("kasane.draw")) {
            Files.writeString(reference, now);
        }
        assertThat(reference)
                .as("write it again: mvn test -pl platform/municipal -Dtest=GuideTest -Dkasane.draw=true")
                .content()
                .isEqualTo(now);
    }
}
