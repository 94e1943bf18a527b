package jp.kasane.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The servers' archives as the build lays them down, with small programs in the servers' place. */
final class Artifacts {
    private final Path folder;

    Artifacts(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** A distribution of Keycloak; {@code more} are further entries, as {@code conf/fails}. */
    Artifacts withKeycloak(String... more) throws IOException {
        Path runner = folder.resolve("runner.jar");
        zip(runner, Map.of(), "io/quarkus/bootstrap/runner/QuarkusEntryPoint.class");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("keycloak-1/lib/quarkus-run.jar", Files.readAllBytes(runner));
        entries.put("keycloak-1/providers/README.md", text("providers"));
        for (String name : more) {
            entries.put("keycloak-1/" + name, text(name));
        }
        zip(folder.resolve("keycloak.zip"), entries);
        return this;
    }

    Artifacts withTheme(String look) throws IOException {
        zip(folder.resolve("kasane-keycloak-theme.jar"), Map.of("theme/kasane.css", text(look)));
        return this;
    }

    Artifacts withPayara(String content) throws IOException {
        Files.writeString(folder.resolve("orders"), content);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", text("Manifest-Version: 1.0\nMain-Class: jp.kasane.launcher.FakePayara\n"));
        entries.put("content", text(content));
        zip(folder.resolve("payara-micro.jar"), entries, "jp/kasane/launcher/FakePayara.class");
        return this;
    }

    /** The two applications; in one of them lies who signs in to the demonstration. */
    Artifacts withApplications() throws IOException {
        byte[] people = text("# how|user name|name|place|roles\nFIRST|ken-admin|架空 太郎|020001|X\n");
        zip(folder.resolve("tenant-admin.war"), Map.of(DemoAccounts.IN_THE_APPLICATION, people));
        zip(folder.resolve("ROOT.war"), Map.of("index.html", text("x")));
        return this;
    }

    private static void zip(Path file, Map<String, byte[]> entries, String... classes) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        for (String name : classes) {
            try (InputStream in = Artifacts.class.getClassLoader().getResourceAsStream(name)) {
                all.put(name, in.readAllBytes());
            }
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
