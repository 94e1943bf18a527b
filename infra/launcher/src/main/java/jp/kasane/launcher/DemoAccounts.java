package jp.kasane.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The demonstration's accounts, as tenant-admin makes them: read from the very application that is started. */
final class DemoAccounts {

    /** Where tenant-admin keeps its list. */
    static final String LIST = "jp/kasane/admin/demo/people.txt";

    static final String IN_THE_APPLICATION = "WEB-INF/classes/" + LIST;

    private DemoAccounts() {}

    /** The user names, in the order of the list. */
    static List<String> of(Path artifacts) {
        Path application = artifacts.resolve("tenant-admin.war");
        try (ZipFile war = new ZipFile(application.toFile())) {
            ZipEntry list = war.getEntry(IN_THE_APPLICATION);
            if (list == null) {
                throw new IllegalStateException("no list of the demonstration's people in " + application);
            }
            try (InputStream text = war.getInputStream(list)) {
                return names(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + application, e);
        }
    }

    static List<String> names(String list) {
        return list.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\|", -1)[1])
                .toList();
    }
}
