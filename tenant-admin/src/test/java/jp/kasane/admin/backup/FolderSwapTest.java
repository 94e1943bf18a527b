package jp.kasane.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The restored folders take the place of the present ones, wherever an earlier attempt stopped. */
class FolderSwapTest {

    @TempDir
    Path data;

    private FolderSwap swap;

    @BeforeEach
    void aDecidedSwap() throws IOException {
        swap = new FolderSwap(data);
        swap.begin();
        for (String part : new String[] {"db", "secrets"}) {
            Files.createDirectories(data.resolve(part));
            Files.writeString(data.resolve(part).resolve("age"), "old");
            Files.createDirectories(swap.work().resolve(part));
            Files.writeString(swap.work().resolve(part).resolve("age"), "new");
        }
        swap.decide("replaced-1");
    }

    /** After so many of the four moves the machine went down. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void isCompletedFromWhereverItStopped(int moves) throws IOException {
        Path replaced = Files.createDirectory(data.resolve("replaced-1"));
        int done = 0;
        for (String part : new String[] {"db", "secrets"}) {
            if (done++ < moves) {
                Files.move(data.resolve(part), replaced.resolve(part));
            }
            if (done++ < moves) {
                Files.move(swap.work().resolve(part), data.resolve(part));
            }
        }
        FolderSwap again = new FolderSwap(data);
        assertThat(again.underWay()).isTrue();
        again.complete();
        assertThat(data.resolve("db/age")).hasContent("new");
        assertThat(data.resolve("secrets/age")).hasContent("new");
        assertThat(data.resolve("replaced-1/db/age")).hasContent("old");
        assertThat(data.resolve("replaced-1/secrets/age")).hasContent("old");
        assertThat(again.underWay()).isFalse();
        assertThat(data.resolve(FolderSwap.WORK)).doesNotExist();
    }

    @Test
    void isNotAbandonedOnceDecided() throws IOException {
        swap.abandon();
        assertThat(swap.underWay()).isTrue();
        assertThat(swap.work().resolve("db/age")).hasContent("new");
    }
}
