package jp.kasane.admin.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.text.Shortened;

/**
 * MariaDB's own programs, which know best how its databases are written down and read back. Passwords reach them in a file that
 * only its owner can read and that is gone when they end, never on a command line.
 *
 * @param bin the folder they are in
 */
record DatabasePrograms(Path bin) {

    /** What makes a dump the same, byte for byte, whenever the same rows are dumped. */
    private static final List<String> DUMP = List.of(
            "--single-transaction",
            "--quick",
            "--hex-blob",
            "--order-by-primary",
            "--default-character-set=utf8mb4",
            "--max-allowed-packet=64M",
            "--skip-comments",
            "--skip-dump-date",
            "--no-tablespaces");

    private static final Pattern VERSION = Pattern.compile("mariadb-([0-9]+(?:\\.[0-9]+)*)");
    private static final int SHOWN = 500;

    /** The folder the settings name, the newest the launcher has unpacked, or where the system keeps its programs. */
    static DatabasePrograms find(Settings settings) {
        Optional<Path> named = settings.optional("kasane.database.programs").map(Path::of);
        Path runtime = settings.optional("kasane.runtime")
                .map(Path::of)
                .orElse(Path.of(settings.optional("kasane.data").orElse(".kasane"), "runtime"));
        Path bin = named.or(() -> newest(runtime)).orElse(Path.of("/usr/bin"));
        if (!Files.isExecutable(bin.resolve("mariadb-dump")) || !Files.isExecutable(bin.resolve("mariadb"))) {
            throw new BackupRefused("programs.none", bin);
        }
        return new DatabasePrograms(bin);
    }

    private static Optional<Path> newest(Path runtime) {
        if (!Files.isDirectory(runtime)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(runtime)) {
            return folders.filter(folder ->
                            VERSION.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> Files.isDirectory(folder.resolve("bin")))
                    .max(Comparator.comparing(DatabasePrograms::versionOf))
                    .map(folder -> folder.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + runtime, e);
        }
    }

    /** Compared number by number: 11.10 is newer than 11.4. */
    private static ModuleDescriptor.Version versionOf(Path folder) {
        Matcher name = VERSION.matcher(folder.getFileName().toString());
        return ModuleDescriptor.Version.parse(name.matches() ? name.group(1) : "0");
    }

    /** The folder of the whole distribution. */
    Path base() {
        return Optional.ofNullable(bin.toAbsolutePath().getParent()).orElse(bin);
    }

    /** The version of mariadb-dump, in its own words. */
    String version() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(List.of(program("mariadb-dump"), "--no-defaults", "--version"), InputStream.nullInputStream(), out);
        return out.toString(StandardCharsets.UTF_8)
                .replaceFirst("^\\S+\\s+", "")
                .strip();
    }

    /** Writes down what the arguments name, as it was at one moment. */
    void dump(DatabaseLogin login, List<String> what, OutputStream to) throws IOException {
        withLogin(login, "mariadb-dump", file -> {
            List<String> command = new ArrayList<>(List.of(program("mariadb-dump"), "--defaults-file=" + file));
            command.addAll(DUMP);
            command.addAll(what);
            run(command, InputStream.nullInputStream(), to);
        });
    }

    /** Carries out a dump; it stops at the first statement the server refuses. */
    void load(DatabaseLogin login, String database, InputStream from) throws IOException {
        withLogin(
                login,
                "mariadb",
                file -> run(
                        List.of(
                                program("mariadb"),
                                "--defaults-file=" + file,
                                "--default-character-set=utf8mb4",
                                "--max-allowed-packet=64M",
                                "--batch",
                                // Only the server carries out a dump: the program's own commands in it run nothing
                                // here.
                                "--binary-mode",
                                database),
                        from,
                        OutputStream.nullOutputStream()));
    }

    private String program(String name) {
        return bin.resolve(name).toString();
    }

    @FunctionalInterface
    private interface Use {
        void of(Path file) throws IOException;
    }

    private static void withLogin(DatabaseLogin login, String program, Use use) throws IOException {
        Path file = Files.createTempFile(
                "kasane-" + program,
                ".cnf",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    file,
                    "[client]\nprotocol=tcp\nhost=" + login.host() + "\nport=" + login.port() + "\nuser=" + login.user()
                            + "\npassword=\""
                            + login.password().replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n"
                            + (login.local() ? "skip-ssl\n" : ""));
            use.of(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void run(List<String> command, InputStream in, OutputStream out) throws IOException {
        Process process = new ProcessBuilder(command).start();
        CompletableFuture<String> complaints = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        CompletableFuture<Boolean> fed = CompletableFuture.supplyAsync(() -> feed(in, process));
        try {
            process.getInputStream().transferTo(out);
            boolean whole = fed.join();
            int status = process.waitFor();
            if (status != 0 || !whole) {
                throw failed(Path.of(command.get(0)).getFileName().toString(), complaints.join());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static BackupRefused failed(String program, String complaints) {
        String shown = complaints.strip();
        boolean full = shown.contains("rrcode: 28") || shown.contains("No space left") || shown.contains("is full");
        return new BackupRefused(full ? "disk.full" : "program.failed", program, Shortened.to(shown, SHOWN));
    }

    /** False when the program ended before it had read everything; it says itself why. */
    private static boolean feed(InputStream in, Process process) {
        try (OutputStream to = process.getOutputStream()) {
            in.transferTo(to);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
