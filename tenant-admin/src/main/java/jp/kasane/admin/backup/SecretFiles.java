package jp.kasane.admin.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;

/**
 * The key ring, the launcher's passwords and the settings: what an installation needs besides its databases to run again.
 *
 * @param files by name: {@code keyring.json}, {@code secrets/…}, {@code config/…}
 */
record SecretFiles(Map<String, byte[]> files) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY_RING = "keyring.json";
    private static final String SECRETS = "secrets/";

    static SecretFiles of(Settings settings) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(KEY_RING, Files.readAllBytes(Path.of(settings.required("kasane.keyring"))));
        Optional<Path> data = settings.optional("kasane.data").map(Path::of);
        if (data.isPresent()) {
            for (String folder : List.of("secrets", "config")) {
                for (Path file : filesIn(data.get().resolve(folder))) {
                    files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        return new SecretFiles(files);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(files);
    }

    static SecretFiles of(byte[] json) {
        try {
            TreeMap<String, byte[]> files = JSON.readValue(json, new TypeReference<TreeMap<String, byte[]>>() {});
            if (files == null || files.containsValue(null)) {
                throw new BackupRefused("part.damaged", BackupMaker.SECRETS);
            }
            return new SecretFiles(files);
        } catch (IOException e) {
            throw new BackupRefused("part.damaged", BackupMaker.SECRETS).because(e);
        }
    }

    /** Lays the key ring and the launcher's secrets down in a folder that only its owner may enter. */
    KeyRing layDown(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Map<String, byte[]> there = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.startsWith(SECRETS)) {
                there.put(name.substring(SECRETS.length()), content);
            }
        });
        there.put(KEY_RING, Optional.ofNullable(files.get(KEY_RING)).orElse(new byte[0]));
        for (Map.Entry<String, byte[]> file : there.entrySet()) {
            Path path = folder.resolve(Path.of(file.getKey()).getFileName().toString());
            Files.deleteIfExists(path);
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(path, file.getValue());
        }
        try {
            return KeyRing.read(folder.resolve(KEY_RING));
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException noRing) {
            throw new BackupRefused("part.damaged", BackupMaker.SECRETS).because(noRing);
        }
    }
}
