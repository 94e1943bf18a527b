package jp.kasane.web.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.accesslog.LogCursor;
import jp.kasane.kernel.accesslog.LogEntry;
import jp.kasane.kernel.accesslog.LogFilter;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;

class LogAskedTest {

    private static LogAsked asked(Map<String, String> typed) {
        return new LogAsked(Messages.in(Language.JAPANESE), new Typed(new MultivaluedHashMap<>(typed)));
    }

    @Test
    void readsTwoDaysAsTheWholeOfBothInJapan() {
        LogFilter filter = asked(Map.of("from", "R8.11.21", "to", "2026-11-22")).filter(List.of(), Optional.empty());

        assertThat(filter.from()).contains(Instant.parse("2026-11-20T15:00:00Z"));
        assertThat(filter.until()).contains(Instant.parse("2026-11-22T15:00:00Z"));
    }

    @Test
    void saysThatADayIsNone() {
        assertThat(Field.errorsOf(asked(Map.of("from", "令和8年2月30日")).fields())).hasSize(1);
        assertThat(Field.errorsOf(asked(Map.of("to", "R8.2.28")).fields())).isEmpty();
    }

    @Test
    void findsNothingOfAPersonWhoIsNotThere() {
        assertThat(asked(Map.of("person", "架空"))
                        .filter(List.of(), Optional.empty())
                        .actorIds())
                .contains(Set.of());
        assertThat(asked(Map.of()).filter(List.of(), Optional.empty()).actorIds())
                .isEmpty();
    }

    @Test
    void takesNoActionThatCouldBeNone() {
        assertThat(asked(Map.of("action", "READ' OR 1=1"))
                        .filter(List.of(), Optional.empty())
                        .action())
                .isEmpty();
        assertThat(asked(Map.of("action", "READ"))
                        .filter(List.of(), Optional.empty())
                        .action())
                .contains("READ");
    }

    @Test
    void asksTheSameFurtherDown() {
        LogCursor cursor = new LogCursor(Instant.parse("2026-11-22T00:00:00.000123Z"), LogEntry.Source.TOWN, 7);
        LogAsked asked = asked(Map.of("record", "R8-0001", "from", "R8.4.1"));

        String query = asked.query(Optional.of(cursor));

        assertThat(query).isEqualTo("?record=R8-0001&from=R8.4.1&before=" + cursor);
        assertThat(LogCursor.parse(cursor.toString())).contains(cursor);
    }
}
