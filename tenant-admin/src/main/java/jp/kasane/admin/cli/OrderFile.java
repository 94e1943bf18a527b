package jp.kasane.admin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.MunicipalityCode;

/** A file that describes a town or a prefecture to be made, in YAML or JSON (which is YAML). */
final class OrderFile {

    private static final long LARGEST = 100_000;

    private final Path file;
    private final JsonNode root;

    private OrderFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static OrderFile read(Path file) {
        try {
            if (!Files.isReadable(file) || Files.size(file) > LARGEST) {
                throw new Refusal("file.unreadable", file);
            }
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            if (root == null || !root.isObject()) {
                throw new Refusal("file.empty", file);
            }
            return new OrderFile(file, root);
        } catch (JsonProcessingException e) {
            throw new Refusal("file.malformed", file, e.getLocation().getLineNr());
        } catch (CharacterCodingException e) {
            throw new Refusal("file.encoding", file);
        } catch (IOException e) {
            throw new Refusal("file.unreadable", file);
        }
    }

    OnboardOrder town() {
        String code = code();
        return new OnboardOrder(
                prefectureOf(code),
                code,
                text("firstAdministrator", "name"),
                text("firstAdministrator", "email"),
                text("firstAdministrator", "username"),
                flag("singleOfficer"),
                true,
                null);
    }

    /** The arrangement that the town begins with, if it names one. */
    Optional<ArrangementOrder> arrangement() {
        JsonNode node = root.path("arrangement");
        return node.isMissingNode() ? Optional.empty() : Optional.of(ArrangementOrder.of(file, node));
    }

    /** Read strictly: unquoted, 023035 is a number to YAML, and an octal one. */
    String code() {
        JsonNode code = root.path("code");
        if (code.isNumber()) {
            throw new Refusal("file.code.number", file, "code");
        }
        return text("code");
    }

    String text(String... path) {
        JsonNode node = root;
        for (String name : path) {
            node = node.path(name);
        }
        if (node instanceof MissingNode || !node.isTextual() || node.asText().isBlank()) {
            throw new Refusal("file.field.missing", file, String.join(".", path));
        }
        return node.asText();
    }

    /** False if it is not there; read strictly, as nobody is to take yes for no. */
    private boolean flag(String name) {
        JsonNode node = root.path(name);
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw new Refusal("file.flag", file, name);
        }
        return node.asBoolean(false);
    }

    private static String prefectureOf(String code) {
        return MunicipalityCode.parse(code) instanceof CodeReading.Read read
                ? read.code().prefecture().value()
                : code;
    }
}
