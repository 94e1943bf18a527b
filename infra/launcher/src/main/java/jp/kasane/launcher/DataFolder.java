package jp.kasane.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder in which everything lives that must survive a restart. Only the user who runs Kasane may enter it. Starting
 * afresh empties it, but keeps the unpacked servers, which hold nobody's data.
 */
public record DataFolder(Path root) {

    /** The data folder with all its parts made. */
    public static DataFolder open(Path root) {
        DataFolder data = new DataFolder(root);
        PrivateFiles.folder(root);
        data.parts().forEach(PrivateFiles::folder);
        return data;
    }

    public Path database() {
        return root.resolve("db");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path config() {
        return root.resolve("config");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path outbox() {
        return root.resolve("outbox");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path keyring() {
        return secrets().resolve("keyring.json");
    }

    public Path webConfig() {
        return config().resolve("web.properties");
    }

    public Path adminConfig() {
        return config().resolve("tenant-admin.properties");
    }

    /** A restore that was cut off while it moved folders; until it is completed nothing here may be started. */
    public void refuseHalfRestored() {
        if (Files.exists(root.resolve("restore/moving"))) {
            throw new CannotStart("A restore into " + root + " was cut off. Complete it with the same command:"
                    + " ./kasane restore FILE");
        }
    }

    /** Forgets every town, account, key and mail. Backups are kept: they may be all that is left. */
    public void startAfresh() {
        List.of(database(), secrets(), config(), logs(), outbox()).forEach(part -> {
            PrivateFiles.deleteTree(part);
            PrivateFiles.folder(part);
        });
    }

    /** Whether the demonstration's records were put in once. What became of them since is the users' affair. */
    boolean hasDemoRecords() {
        return Files.exists(demoRecords());
    }

    void demoRecordsAreThere() {
        PrivateFiles.write(demoRecords(), "");
    }

    private Path demoRecords() {
        return config().resolve("demo-records-are-there");
    }

    private List<Path> parts() {
        return List.of(database(), secrets(), config(), logs(), outbox(), root.resolve("backups"), run());
    }
}
