package jp.kasane.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void ofTwoThatWaitForEachOtherOneIsUndoneAndSaysSoAndTheOtherGoesOn() throws Exception {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        try (ControlDatabase control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()),
                EmbeddedMariaDb.OWNER_USER,
                EmbeddedMariaDb.PASSWORD)) {
            control.jdbi()
                    .useHandle(handle -> handle.execute("CREATE TABLE pair (id INT PRIMARY KEY, words VARCHAR(9))"));
            control.jdbi().useHandle(handle -> handle.execute("INSERT INTO pair VALUES (1, ''), (2, '')"));
            CyclicBarrier both = new CyclicBarrier(2);
            CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> changing(control, both, 1, 2));
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> changing(control, both, 2, 1));
            List<String> said = List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
            assertThat(said).containsOnlyOnce("lost");
            String winner = said.get(said.get(0).equals("lost") ? 1 : 0);
            List<String> kept = control.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT words FROM pair")
                            .mapTo(String.class)
                            .list());
            assertThat(kept).containsExactly(winner, winner);
        }
    }

    private static String changing(ControlDatabase control, CyclicBarrier both, int first, int second) {
        String words = "from " + first;
        return control.inTransaction(
                transaction -> {
                    transaction.execute("UPDATE pair SET words = ? WHERE id = ?", words, first);
                    try {
                        both.await(20, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    transaction.execute("UPDATE pair SET words = ? WHERE id = ?", words, second);
                    return words;
                },
                () -> "lost");
    }

    @Test
    void anyOtherFailureOfATransactionStaysAFailure() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        try (ControlDatabase control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()),
                EmbeddedMariaDb.OWNER_USER,
                EmbeddedMariaDb.PASSWORD)) {
            assertThat(catchThrowable(() -> control.inTransaction(
                            transaction -> transaction.execute("UPDATE nothing SET here = 1"), () -> -1)))
                    .isInstanceOf(UnableToExecuteStatementException.class);
        }
    }

    /** Wrapped so many times, as by whatever stands between a statement and its transaction. */
    private static RuntimeException wrapped(Throwable cause, int times) {
        RuntimeException outer = new IllegalStateException(cause);
        for (int i = 1; i < times; i++) {
            outer = new IllegalStateException(outer);
        }
        return outer;
    }

    private static ControlDatabase withTable(EmbeddedMariaDb server) {
        ControlDatabase control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        control.jdbi().useHandle(handle -> handle.execute("CREATE TABLE one (id INT PRIMARY KEY)"));
        return control;
    }

    private static String failing(ControlDatabase control, RuntimeException failure) {
        return control.inTransaction(
                transaction -> {
                    transaction.execute("INSERT INTO one VALUES (1)");
                    throw failure;
                },
                () -> "lost");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void howeverDeepItIsWrappedThatTheDatabaseUndidTheWorkIsSeenAndNothingIsKept(int times) {
        try (ControlDatabase control = withTable(EmbeddedMariaDb.get())) {
            assertThat(failing(control, wrapped(new SQLTransactionRollbackException("undone"), times)))
                    .isEqualTo("lost");
            List<Integer> kept = control.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT id FROM one")
                            .mapTo(Integer.class)
                            .list());
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void causesThatGoRoundInACircleEndAndStayAFailure() {
        RuntimeException one = new IllegalStateException();
        RuntimeException other = new IllegalArgumentException(one);
        one.initCause(other);
        try (ControlDatabase control = withTable(EmbeddedMariaDb.get())) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(catchThrowable(() -> failing(control, one)))
                            .isSameAs(one));
        }
    }

    @Test
    void whatFailsForAnotherReasonStaysTheSameFailureHoweverDeepItIsWrapped() {
        RuntimeException failure = wrapped(new SQLException("another"), 3);
        try (ControlDatabase control = withTable(EmbeddedMariaDb.get())) {
            assertThat(catchThrowable(() -> failing(control, failure))).isSameAs(failure);
        }
    }
}
