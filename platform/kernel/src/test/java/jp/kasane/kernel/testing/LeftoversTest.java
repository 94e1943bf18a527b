package jp.kasane.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path place;

    @Test
    void whatAKilledRunLeftGoesWithItsServer() throws IOException {
        Path left = Files.createDirectories(place.resolve("kasane-db1/base/bin"))
                .getParent()
                .getParent();
        Path server = Files.copy(Path.of("/bin/sleep").toRealPath(), left.resolve("base/bin/mariadbd"));
        assertThat(server.toFile().setExecutable(true)).isTrue();
        Process running = new ProcessBuilder(server.toString(), "60").start();
        Files.writeString(left.resolve("owner"), "999999999");
        Leftovers.sweep(place);
        assertThat(left).doesNotExist();
        assertThat(running.isAlive()).isFalse();
    }

    @Test
    void whatIsInUseOrNotOursStays() throws IOException {
        Path mine = Leftovers.folder(place);
        Path starting = Files.createDirectory(place.resolve("kasane-db-starting"));
        Path others = Files.createDirectory(place.resolve("something-else"));
        Leftovers.sweep(place);
        assertThat(mine).isDirectory();
        assertThat(starting).isDirectory();
        assertThat(others).isDirectory();
        Leftovers.remove(mine);
        assertThat(mine).doesNotExist();
    }
}
