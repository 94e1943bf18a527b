package jp.kasane.admin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Grants;

/**
 * What an order file says of the arrangement that a town begins with: {@code arrangement: {file: mura.yaml}}, or {@code template} with the
 * title of one of its prefecture's templates.
 *
 * @param from the day it is valid from, where the arrangement does not say so itself
 */
record ArrangementOrder(Path orderFile, Optional<Path> file, Optional<String> template, LocalDate from) {

    private static final String KEY = "arrangement";
    private static final List<String> KEYS = List.of("file", "template", "from");

    static ArrangementOrder of(Path orderFile, JsonNode node) {
        Stream.generate(node.fieldNames()::next)
                .limit(node.size())
                .filter(name -> !KEYS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("file.arrangement.key", orderFile, name);
                });
        Optional<String> file = text(orderFile, node, "file");
        Optional<String> template = text(orderFile, node, "template");
        if (file.isPresent() == template.isPresent()) {
            throw new Refusal("file.arrangement.which", orderFile);
        }
        return new ArrangementOrder(orderFile, file.map(orderFile::resolveSibling), template, from(orderFile, node));
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
