package jp.kasane.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.DefinitionShelf;

/** Takes a published system in as a town's definition, the way an operator's command does. */
public final class Arranged {

    private Arranged() {}

    /** The file of docs/definitions, read. */
    public static Definition published(String name) {
        return read(text(name));
    }

    public static String text(String name) {
        try {
            Path root = Path.of(System.getProperty("kasane.root"));
            return Files.readString(root.resolve("docs/definitions").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Definition read(String file) {
        ReadOutcome<Definition> outcome =
                DefinitionFiles.FORMAT.read(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (outcome instanceof ReadOutcome.Fits<Definition> fits) {
            return fits.definition();
        }
        throw new AssertionError(((ReadOutcome.Refused<Definition>) outcome).findings());
    }

    public static void take(Place town, Definition definition) {
        try (Connection root =
                EmbeddedMariaDb.get().connect(Tenant.databaseNameOf(town.code()), "root", EmbeddedMariaDb.PASSWORD)) {
            root.setAutoCommit(false);
            new DefinitionShelf(root).take(definition, "taisei.yaml", null, Instant.now());
            root.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
