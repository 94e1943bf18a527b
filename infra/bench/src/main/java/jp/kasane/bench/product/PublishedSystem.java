package jp.kasane.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.town.Place;

/**
 * One of the published systems of docs/definitions.
 *
 * @param prefecture the code of the prefecture that it is of or in
 */
public record PublishedSystem(Path file, Definition definition, String code, String prefecture) {

    /** All of them, by the code of their place. */
    public static List<PublishedSystem> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(PublishedSystem::of)
                    .sorted(Comparator.comparing(PublishedSystem::code))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the published systems cannot be read", e);
        }
    }

    private static PublishedSystem of(Path file) {
        try {
            if (DefinitionFiles.FORMAT.read(Files.readAllBytes(file)) instanceof ReadOutcome.Fits<Definition> fits) {
                Place place = fits.definition().place();
                String code = place == null || place.code() == null ? "" : place.code();
                return new PublishedSystem(file, fits.definition(), code, prefectureOf(code));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        throw new IllegalStateException(file + " is no definition");
    }

    private static String prefectureOf(String code) {
        return new MunicipalityCode(code).prefecture().value();
    }

    public boolean isPrefecture() {
        return code.equals(prefecture);
    }

    public long bytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
