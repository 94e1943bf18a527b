package jp.kasane.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe, run in the page shown and only there; its own builder opens one more page for each judgement. */
final class Axe {

    private static final String ITSELF = source();
    private static final String JUDGEMENT = """
            async (standards) => {
              const judged = await axe.run({runOnly: {type: 'tag', values: standards}, resultTypes: ['violations']});
              return judged.violations.map((rule) => rule.id + ': ' + rule.help + ' '
                + rule.nodes.map((node) => node.html).join(' '));
            }
            """;

    private Axe() {}

    /** What the page breaks of those standards, in words. */
    static List<String> violations(Page page, List<String> standards) {
        page.evaluate(ITSELF);
        return ((List<?>) page.evaluate(JUDGEMENT, standards))
                .stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe is not among the libraries of the tests");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
