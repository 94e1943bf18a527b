package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words against a real FULLTEXT index, set up as the launcher sets up the server. */
class SearchWordsInMariaDbTest {

    private static final List<String> NOTES =
            List.of("母の介護のことで息子さんから相談があった。the car", "髙橋さんは病院に通っている。膝が痛い。", "引きこもりの相談。相談員が訪問した。");

    private static Connection connection;

    @BeforeAll
    static void indexesTheNotes() throws SQLException {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        server.asRoot(
                "CREATE DATABASE search_words CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE TABLE search_words.note (id INT PRIMARY KEY, words TEXT, FULLTEXT KEY found_by (words))");
        connection = server.connect("search_words", "root", EmbeddedMariaDb.PASSWORD);
        for (int i = 0; i < NOTES.size(); i++) {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO note VALUES (?, ?)")) {
                insert.setInt(1, i + 1);
                insert.setString(2, SearchWords.of(NOTES.get(i)).text());
                insert.executeUpdate();
            }
        }
    }

    @AfterAll
    static void leaves() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "相談, 1 3",
        "相談 介護, 1",
        "相談 病院, ''",
        "高橋, 2",
        "膝, 2",
        "ﾋｻﾞ, ''",
        "通う, 2",
        "訪問, 3",
        "相談員, 3",
        "the, 1",
        "THE CAR, 1",
        "ca, 1",
        "-相談, 1 3"
    })
    void findsTheNotesThatHoldEveryWord(String typed, String found) throws SQLException {
        assertThat(found(typed)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+", "\"相談", "相談\"", "((相談", "相談*)", "@1 相談", "相談 @", "+-相談", "'; DROP TABLE note; --", "𠮷 \\ %"
            })
    void neverBreaksOnWhatSomebodyTypes(String typed) {
        assertThatCode(() -> found(typed)).doesNotThrowAnyException();
    }

    @Test
    void asksNothingOfTheDatabaseWhereNothingWasTyped() throws SQLException {
        assertThat(found("。")).isEmpty();
    }

    private static String found(String typed) throws SQLException {
        String query = SearchWords.of(typed).query().orElse("");
        if (query.isEmpty()) {
            return "";
        }
        String sql = "SELECT id FROM note WHERE MATCH (words) AGAINST (? IN BOOLEAN MODE) ORDER BY id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, query);
            return ids(select);
        }
    }

    private static String ids(PreparedStatement select) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return String.join(" ", ids);
    }
}
