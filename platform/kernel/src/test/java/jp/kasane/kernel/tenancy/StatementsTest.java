package jp.kasane.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private Connection connection;
    private Statements statements;

    @BeforeEach
    void aTable() throws SQLException {
        connection = EmbeddedMariaDb.get().connect("mysql", "root", EmbeddedMariaDb.PASSWORD);
        statements = new Statements(connection, "its things");
        statements.change(
                "CREATE TEMPORARY TABLE thing (id INT PRIMARY KEY, name VARCHAR(20) NULL) CHARACTER SET utf8mb4");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void tellHowManyRowsWereChangedAndWhatStandsThereInOrder() {
        assertThat(statements.change("INSERT INTO thing VALUES (?, ?), (?, ?)", 2, "二", 1, null))
                .isEqualTo(2);
        assertThat(statements.change("UPDATE thing SET name = ? WHERE id = ?", "無", 9))
                .isZero();
        assertThat(statements.read(
                        "SELECT id, name FROM thing ORDER BY id", row -> row.getInt(1) + "" + row.getString(2)))
                .containsExactly("1null", "2二");
        assertThat(statements.read("SELECT id FROM thing WHERE id > ?", row -> row.getInt(1), 7))
                .isEmpty();
    }

    @Test
    void saysWhatARefusedStatementWasAboutAndNothingOfItsValues() {
        for (Runnable refused : new Runnable[] {
            () -> statements.change("INSERT INTO nothing VALUES (?)", "架空 太郎"),
            () -> statements.read("SELECT id FROM nothing WHERE id = ?", row -> row.getInt(1), "架空 太郎"),
        }) {
            assertThatThrownBy(refused::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the town's database refused a statement about its things")
                    .hasCauseInstanceOf(SQLException.class);
        }
    }
}
