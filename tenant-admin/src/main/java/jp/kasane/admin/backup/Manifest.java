package jp.kasane.admin.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds, readable without its passphrase: of what, when and by which version it was made, and what each part must
 * hash to. It names towns, never a person.
 *
 * @param id of this backup alone
 * @param dumpProgram the version of mariadb-dump; another version may write the same rows differently
 * @param encryption null: the parts are not encrypted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Manifest(
        int format,
        String id,
        Kind kind,
        String madeAt,
        String product,
        String dumpProgram,
        String controlSchema,
        List<Town> towns,
        @Nullable Encryption encryption,
        List<Part> parts) {

    static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    enum Kind {
        WHOLE,
        TOWN
    }

    /** A town in the backup; {@code schema} null: it had no database yet. */
    record Town(String code, String name, @Nullable String schema) {}

    /** How the key is made from the passphrase, and what it is used with; {@code salt} in Base64. */
    record Encryption(String derivation, int iterations, String salt, String cipher) {
        Encryption {
            Objects.requireNonNull(salt);
        }

        /** What writes and reads the parts of that backup under that passphrase. */
        PartCipher with(Passphrase passphrase, String backupId) {
            try {
                return new PartCipher(passphrase.key(Base64.getDecoder().decode(salt), iterations), backupId);
            } catch (IllegalArgumentException noSalt) {
                throw new BackupRefused("manifest.unreadable").because(noSalt);
            }
        }
    }

    /**
     * One part as it lies in the file.
     *
     * @param sha256 of the stored bytes
     * @param contentBytes how many bytes they are once decrypted and unpacked
     * @param rows of each table, for parts that are dumps: how many
     * @param rowHashes of each table that has rows: their SHA-256 as mariadb-dump writes them
     */
    record Part(
            String name,
            long bytes,
            String sha256,
            long contentBytes,
            Map<String, Long> rows,
            Map<String, String> rowHashes) {
        Part {
            Objects.requireNonNull(name);
            rows = Map.copyOf(rows);
            rowHashes = Map.copyOf(rowHashes);
        }
    }

    Manifest {
        Stream.of(id, kind, madeAt, product, dumpProgram, controlSchema).forEach(Objects::requireNonNull);
        towns = List.copyOf(towns);
        parts = List.copyOf(parts);
    }

    Manifest with(List<Part> complete) {
        return new Manifest(format, id, kind, madeAt, product, dumpProgram, controlSchema, towns, encryption, complete);
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    Optional<Town> town(String code) {
        return towns.stream().filter(town -> town.code().equals(code)).findFirst();
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest cannot be written", e);
        }
    }

    static Manifest read(byte[] json) {
        try {
            Manifest manifest = JSON.readValue(json, Manifest.class);
            if (manifest == null) {
                throw new BackupRefused("manifest.unreadable");
            }
            if (manifest.format() > FORMAT) {
                throw new BackupRefused("format.newer", manifest.product());
            }
            return manifest;
        } catch (IOException e) {
            throw new BackupRefused("manifest.unreadable").because(e);
        }
    }
}
