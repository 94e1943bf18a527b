package jp.kasane.launcher;

import java.nio.file.Path;

/** The Java this launcher runs on: the servers run on the same one. */
final class JavaCommand {
    private JavaCommand() {}

    static String path() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
