package jp.kasane.admin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.FirstDefinition.Whence;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;

/**
 * What the demonstration's towns begin with: the arrangements that they published (docs/definitions). 平内町 has none, as a new town has
 * none.
 */
final class DemoDefinitions {

    private static final Map<String, String> FILES = Map.of(
            "023213", "aomori-ajigasawa.yaml",
            "023035", "aomori-imabetsu.yaml",
            "023043", "aomori-yomogita.yaml",
            "023078", "aomori-sotogahama.yaml");

    private DemoDefinitions() {}

    static Optional<FirstDefinition> of(String townCode) {
        return Optional.ofNullable(FILES.get(townCode))
                .map(file -> new FirstDefinition(DefinitionFiles.FORMAT.json(definition(file)), file, Whence.file()));
    }

    private static Definition definition(String file) {
        try (InputStream in = DemoDefinitions.class.getResourceAsStream("definitions/" + file)) {
            if (in != null
                    && DefinitionFiles.FORMAT.read(in.readAllBytes()) instanceof ReadOutcome.Fits<Definition> fits) {
                return fits.definition();
            }
            throw new IllegalStateException("the demonstration's " + file + " is missing or does not fit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
