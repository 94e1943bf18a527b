package jp.kasane.bench.figures;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest figure of each id, as kept in {@code infra/bench/results/latest.json}. Measuring one leaves the others as they are. */
public record Figures(List<Figure> all) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Figures {
        all = all.stream().sorted(Comparator.comparing(Figures::place)).toList();
    }

    public static Figures read(Path file) {
        try {
            return new Figures(
                    Files.exists(file)
                            ? JSON.readValue(Files.readString(file), new TypeReference<List<Figure>>() {})
                            : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the figures in " + file, e);
        }
    }

    /** The same with these in place of the older ones of their ids. */
    public Figures with(List<Figure> newer) {
        Map<String, Figure> byId = new LinkedHashMap<>();
        all.forEach(figure -> byId.put(figure.id(), figure));
        newer.forEach(figure -> byId.put(figure.id(), figure));
        return new Figures(List.copyOf(byId.values()));
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the figures to " + file, e);
        }
    }

    /** In the order of the measures; what is no longer measured comes last. */
    private static int place(Figure figure) {
        return Measure.named(figure.id()).map(Measure::ordinal).orElse(Integer.MAX_VALUE);
    }
}
