package jp.kasane.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a folder was made from. Written into it last, so that a folder made halfway is never taken for a whole one. */
record Stamp(Path folder) {

    boolean says(String wanted) {
        try {
            return Files.readString(file()).equals(wanted);
        } catch (IOException noneOrUnreadable) {
            return false;
        }
    }

    void write(String madeFrom) {
        PrivateFiles.write(file(), madeFrom);
    }

    private Path file() {
        return folder.resolve("kasane-build.txt");
    }
}
