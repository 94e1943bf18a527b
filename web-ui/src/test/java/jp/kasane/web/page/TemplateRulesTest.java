package jp.kasane.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template may contain: the content security policy would block it, or it would let data become code. */
class TemplateRulesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Map<String, Pattern> FORBIDDEN = new TreeMap<>(Map.of(
            "hx-on runs text as code", Pattern.compile("(?i)\\bhx-on"),
            "raw output", Pattern.compile("\\$unsafe|@raw"),
            "a script in the page", Pattern.compile("(?is)<script(?![^>]*\\bsrc=\"/)[^>]*>"),
            "a style in the page", Pattern.compile("(?i)\\bstyle\\s*=|<style\\b"),
            "an event handler attribute", Pattern.compile("(?i)\\son[a-z]+\\s*="),
            "values computed by script",
                    Pattern.compile("(?i)hx-(vals|headers|vars)\\s*=\\s*[\"']\\s*(js|javascript):"),
            "a trigger filter, which needs eval", Pattern.compile("(?i)hx-trigger\\s*=\\s*\"[^\"]*\\["),
            "something from another origin", Pattern.compile("(?i)(src|href|action)\\s*=\\s*\"(https?:)?//"),
            "an unquoted attribute", Pattern.compile("=\\$\\{(?=[^}]*}\\s*/?>)")));

    @Test
    void noTemplateContainsWhatThePolicyForbids() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            FORBIDDEN.forEach((why, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.add(TEMPLATES.relativize(template) + ": " + why);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyParameterHasAType() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readAllLines(template).stream().filter(line -> line.startsWith("@param")))
                    .as(template.toString())
                    .allMatch(line -> line.matches("@param [\\w.<>, ?\\[\\]]+ \\w+( = .*)?"));
        }
    }

    @Test
    void wordsOfThePageComeFromTheBundles() throws IOException {
        Pattern japanese = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
        for (Path template : templates()) {
            assertThat(japanese.matcher(Files.readString(template)).find())
                    .as(template.toString())
                    .isFalse();
        }
    }

    @Test
    void thePatternsFindWhatTheyAreFor() {
        assertThat(FORBIDDEN
                        .get("hx-on runs text as code")
                        .matcher("<a hx-on:click=\"x\">")
                        .find())
                .isTrue();
        assertThat(FORBIDDEN
                        .get("a script in the page")
                        .matcher("<script>1</script>")
                        .find())
                .isTrue();
        assertThat(FORBIDDEN
                        .get("a script in the page")
                        .matcher("<script src=\"/assets/kasane.js\" defer>")
                        .find())
                .isFalse();
        assertThat(FORBIDDEN
                        .get("an event handler attribute")
                        .matcher("<a onclick=\"x\">")
                        .find())
                .isTrue();
        assertThat(FORBIDDEN
                        .get("something from another origin")
                        .matcher("<img src=\"//x\">")
                        .find())
                .isTrue();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
