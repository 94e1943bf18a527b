package jp.kasane.kernel.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The file with an installation's master keys. It changes in single moves (a new file takes the old one's name), so whoever reads it
 * finds the one or the other; only its owner may read it. One rotation at a time writes it.
 */
public final class RingFile {

    /** How old what a node knows of the file may be when it seals something. */
    public static final long LOOK_SECONDS = 2;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_BYTES = 32;

    private final Path file;
    private volatile long lastLook = System.nanoTime();
    private volatile String lastSeen = "";

    public RingFile(Path file) {
        this.file = file;
    }

    /** Adds a key of that name, newly made, and seals with it from now on; nothing happens if it is there already. */
    public void addCurrent(String id) {
        ObjectNode root = tree();
        ObjectNode keys = (ObjectNode) root.path("keys");
        if (!keys.has(id)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            keys.put(id, Base64.getEncoder().encodeToString(key));
        }
        root.put("current", id);
        write(root);
    }

    /** From now on every key but the one of that name proves old backups and opens nothing else. */
    public void retireAllBut(String id) {
        ObjectNode root = tree();
        if (!root.path("current").asText().equals(id)) {
            throw new IllegalStateException("the key " + id + " is not the current one");
        }
        ObjectNode keys = (ObjectNode) root.path("keys");
        ObjectNode retired = root.withObject("/retired");
        List<String> names = new ArrayList<>();
        keys.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!name.equals(id)) {
                retired.set(name, keys.remove(name));
            }
        }
        write(root);
    }

    Ring read() {
        lastSeen = mark();
        lastLook = System.nanoTime();
        JsonNode root = tree();
        return new Ring(root.path("current").asText(), keys(root.path("keys")), keys(root.path("retired")));
    }

    /** Whether it is time to look and the file is another than the one last read. */
    boolean dueAndChanged() {
        if (System.nanoTime() - lastLook < TimeUnit.SECONDS.toNanos(LOOK_SECONDS)) {
            return false;
        }
        lastLook = System.nanoTime();
        return !mark().equals(lastSeen);
    }

    private String mark() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime().toMillis() + " " + now.size() + " " + now.fileKey();
        } catch (IOException e) {
            // While it cannot be seen, what is known of it goes on to hold.
            return lastSeen;
        }
    }

    private ObjectNode tree() {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalStateException("the key ring " + file + " is not written as one");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key ring " + file, e);
        }
    }

    private static Map<String, byte[]> keys(JsonNode node) {
        Map<String, byte[]> keys = new HashMap<>();
        node.fields()
                .forEachRemaining(entry -> keys.put(
                        entry.getKey(),
                        Base64.getDecoder().decode(entry.getValue().asText())));
        return keys;
    }

    private void write(ObjectNode root) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Path next = folder.resolve(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel out = FileChannel.open(next, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap((JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key ring " + file, e);
        }
    }
}
