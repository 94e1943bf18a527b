package jp.kasane.admin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.municipal.definition.Beginnings;
import jp.kasane.municipal.definition.Part;

/**
 * What an order file says of the arrangement that a town begins with: {@code arrangement: {file: mura.yaml}}, {@code template} with the
 * title of one of its prefecture's templates, or {@code town} with the code of another town of the prefecture that has published its own.
 *
 * @param parts what is copied of the other town's; unless it is said, all that does not come near persons
 * @param from the day it is valid from, where the arrangement does not say so itself
 */
record ArrangementOrder(
        Path orderFile,
        Optional<Path> file,
        Optional<String> template,
        Optional<String> town,
        Set<Part> parts,
        LocalDate from) {

    private static final String KEY = "arrangement";
    private static final String PARTS = "parts";
    private static final List<String> WHENCE = List.of("file", "template", "town");

    ArrangementOrder {
        parts = Set.copyOf(parts);
    }

    static ArrangementOrder of(Path orderFile, JsonNode node) {
        Stream.generate(node.fieldNames()::next)
                .limit(node.size())
                .filter(name -> !isKnown(name, node))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("file.arrangement.key", orderFile, name);
                });
        if (WHENCE.stream().filter(node::has).count() != 1) {
            throw new Refusal("file.arrangement.which", orderFile);
        }
        return new ArrangementOrder(
                orderFile,
                text(orderFile, node, "file").map(orderFile::resolveSibling),
                text(orderFile, node, "template"),
                town(orderFile, node),
                parts(orderFile, node.path(PARTS)),
                from(orderFile, node));
    }

    /** Of a file or a template all is taken: parts are chosen of what a town has published. */
    private static boolean isKnown(String name, JsonNode node) {
        return WHENCE.contains(name) || name.equals("from") || (name.equals(PARTS) && node.has("town"));
    }

    private static Optional<String> text(Path orderFile, JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new Refusal("file.field.missing", orderFile, KEY + "." + name);
        }
        return Optional.of(value.asText());
    }

    /** Unquoted, a code is a number to YAML. */
    private static Optional<String> town(Path orderFile, JsonNode node) {
        if (node.path("town").isNumber()) {
            throw new Refusal("file.code.number", orderFile, KEY + ".town");
        }
        return text(orderFile, node, "town");
    }

    private static Set<Part> parts(Path orderFile, JsonNode node) {
        if (node.isMissingNode()) {
            return Beginnings.COPIED.stream()
                    .filter(part -> !part.isNearPersons())
                    .collect(Collectors.toSet());
        }
        if (!node.isArray() || node.isEmpty()) {
            throw parts(orderFile);
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(one -> Beginnings.COPIED.stream()
                        .filter(part -> part.key().equals(one.asText()))
                        .findFirst()
                        .orElseThrow(() -> parts(orderFile)))
                .collect(Collectors.toSet());
    }

    private static Refusal parts(Path orderFile) {
        return new Refusal("file.arrangement.parts", orderFile, keys(Beginnings.COPIED));
    }

    /** Parts as an order file names them, in the order of the format. */
    static String keys(Set<Part> parts) {
        return Stream.of(Part.values()).filter(parts::contains).map(Part::key).collect(Collectors.joining(", "));
    }

    private static LocalDate from(Path orderFile, JsonNode node) {
        try {
            return text(orderFile, node, "from")
                    .map(LocalDate::parse)
                    .orElseGet(() -> LocalDate.now(Clock.system(Grants.JAPAN)));
        } catch (DateTimeParseException e) {
            throw new Refusal("file.arrangement.from", orderFile);
        }
    }
}
