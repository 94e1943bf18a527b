package jp.kasane.admin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;

/** A definition in a file. However long the file is, no more of it is read than a definition may be long. */
final class DefinitionFile {

    private DefinitionFile() {}

    static ReadOutcome<Definition> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new Refusal("file.folder", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return DefinitionFiles.FORMAT.read(in.readNBytes(DefinitionFormat.LONGEST_FILE + 1));
        } catch (IOException e) {
            throw new Refusal("file.unreadable", file);
        }
    }
}
