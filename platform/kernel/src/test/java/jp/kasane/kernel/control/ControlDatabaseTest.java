package jp.kasane.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.Test;

class ControlDatabaseTest {

    /** As a log would have it: with every cause. */
    private static String logged(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aFailedStatementTellsTheLogNothingOfWhatWasBoundToIt() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        try (ControlDatabase control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()),
                EmbeddedMariaDb.OWNER_USER,
                EmbeddedMariaDb.PASSWORD)) {
            Throwable fault = catchThrowable(() -> control.jdbi()
                    .useHandle(handle -> handle.createUpdate(
                                    "INSERT INTO app_user (id, display_name, email) VALUES (:id, :name, :email)")
                            .bind("id", Ids.next())
                            .bind("name", "架空 太郎")
                            .bind("email", "taro@example.jp")
                            .execute()));

            assertThat(logged(fault))
                    .contains("prefecture_code")
                    .doesNotContain("架空 太郎")
                    .doesNotContain("taro@example.jp");
        }
    }
}
