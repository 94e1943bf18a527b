package jp.kasane.admin.transfer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of an export: of which town, when, by which version, and of each file what it holds and what it must hash to. Readable
 * by machines of others; names no person.
 *
 * @param schemaVersion of the town's tables
 * @param attachments files outside the tables; the product keeps none as yet
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Contents(
        String format,
        int formatVersion,
        String id,
        String madeAt,
        String product,
        String schemaVersion,
        Town town,
        List<Part> tables,
        List<Part> attachments) {

    static final String FORMAT = "kasane-town-export";
    static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Whose export it is, as the registry named it. */
    record Town(String code, String name, String kana, String prefectureCode) {
        Town {
            Stream.of(code, name, kana, prefectureCode).forEach(Objects::requireNonNull);
        }
    }

    /** One file: a table's rows. */
    record Part(
            String file,
            String table,
            List<PartColumn> columns,
            List<String> orderedBy,
            long rows,
            long bytes,
            String sha256) {
        Part {
            Stream.of(file, table, sha256).forEach(Objects::requireNonNull);
            columns = List.copyOf(columns);
            orderedBy = List.copyOf(orderedBy);
        }

        static Part of(String file, Table table, long rows, long bytes, String sha256) {
            List<PartColumn> columns = table.columns().stream()
                    .map(one -> new PartColumn(one.name(), one.type(), one.kind(), one.nullable()))
                    .toList();
            return new Part(file, table.name(), columns, table.key(), rows, bytes, sha256);
        }
    }

    /** A column: its declaration, and how its values are written. */
    record PartColumn(String name, String type, Column.Kind written, boolean nullable) {}

    Contents {
        Stream.of(format, id, madeAt, product, schemaVersion, town).forEach(Objects::requireNonNull);
        tables = List.copyOf(tables);
        attachments = List.copyOf(attachments);
    }

    Contents with(List<Part> complete) {
        return new Contents(format, formatVersion, id, madeAt, product, schemaVersion, town, complete, attachments);
    }

    Optional<Part> part(String file) {
        return tables.stream().filter(part -> part.file().equals(file)).findFirst();
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest cannot be written", e);
        }
    }

    static Contents read(byte @Nullable [] json) {
        try {
            Contents contents = json == null ? null : JSON.readValue(json, Contents.class);
            if (contents == null || !FORMAT.equals(contents.format())) {
                throw new TransferRefused("file.foreign");
            }
            if (contents.formatVersion() > VERSION) {
                throw new TransferRefused("format.newer", contents.product());
            }
            return contents;
        } catch (IOException e) {
            throw new TransferRefused("manifest.unreadable").because(e);
        }
    }
}
