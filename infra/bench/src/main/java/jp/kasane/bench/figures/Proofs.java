package jp.kasane.bench.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the long proofs noted while they ran ({@code ./kasane prove}), a small file each, as figures beside the measured ones. */
public final class Proofs {

    private Proofs() {}

    /** In the order of their ids; none where nothing was proved. */
    public static List<Figure> noted(Path folder, Circumstances circumstances) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Figure> figures = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                figures.add(figure(new ObjectMapper().readTree(Files.readString(file)), circumstances));
            }
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was proved in " + folder, e);
        }
    }

    private static Figure figure(JsonNode noted, Circumstances circumstances) {
        return new Figure(
                noted.required("id").asText(),
                noted.required("value").asDouble(),
                noted.required("unit").asText(),
                noted.required("target").asText(),
                "./kasane prove",
                circumstances.machine(),
                circumstances.commit(),
                circumstances.date(),
                noted.required("notes").asText());
    }
}
