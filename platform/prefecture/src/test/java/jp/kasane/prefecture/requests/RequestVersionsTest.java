package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import org.junit.jupiter.api.Test;

/** What an application said each time it was handed in is kept. */
class RequestVersionsTest extends ATownApplies {

    private static final Answers MORE = new Answers(Map.of("Q1", "会議は月1回"), List.of("T1"), "", List.of(), List.of());

    @Test
    void whatWasHandedInStaysAsItWasWhateverIsAnsweredLater() {
        String id = drafted(quota(), town);
        requests.save(seen(id), Answers.NONE, town);
        assertThat(requests.versions(now(id))).as("a draft is nobody's record").isEmpty();
        requests.send(seen(id), WHOLE, town);
        requests.askBack(seen(id), "会議は月に何回ですか", officer);
        on("2026-05-02").answer(seen(id), MORE, "直しました", town);
        requests.accept(seen(id), GOOD, officer);
        assertThat(requests.versions(now(id)))
                .extracting(RequestVersion::number, RequestVersion::answers, RequestVersion::byUser)
                .containsExactly(tuple(1, WHOLE, town.userId()), tuple(2, MORE, town.userId()));
        assertThat(requests.versions(now(id)))
                .extracting(RequestVersion::at)
                .containsExactly(Instant.parse("2026-04-20T03:00:00Z"), Instant.parse("2026-05-02T03:00:00Z"));
    }

    @Test
    void whatIsRefusedOrWithdrawnIsNoVersion() {
        String id = sent(quota(), town);
        requests.askBack(seen(id), "会議は月に何回ですか", officer);
        assertThat(requests.answer(seen(id), Answers.NONE, "", town)).isEqualTo(refused(Why.INCOMPLETE));
        requests.withdraw(seen(id), "事情が変わった", town);
        assertThat(requests.versions(now(id)))
                .extracting(RequestVersion::answers)
                .containsExactly(WHOLE);
    }

    @Test
    void ofWhatWasHandedInBeforeVersionsWereKeptTheLastOneIs() throws IOException {
        String id = sent(quota(), town);
        requests.askBack(seen(id), "会議は月に何回ですか", officer);
        requests.answer(seen(id), MORE, "直しました", town);
        String draft = drafted(quota(), town);
        for (String request : List.of(id, draft)) {
            change("INSERT INTO dispatch_attachment (id, request_id, file_name, content, added_by, added_at) VALUES"
                    + " ('FILE" + request.substring(4) + "', '" + request + "', '図.pdf', 'x', 'x', '2026-04-01')");
        }
        change("DELETE FROM dispatch_request_version");

        migration().forEach(ATownApplies::change);
        migration().forEach(ATownApplies::change);

        assertThat(requests.versions(now(id)))
                .extracting(RequestVersion::number, RequestVersion::answers)
                .containsExactly(tuple(2, MORE));
        assertThat(requests.versions(now(draft))).isEmpty();
        assertThat(column("SELECT CONCAT_WS(' ', request_id, sent_at) FROM dispatch_attachment ORDER BY request_id"))
                .containsExactly(id + " 2026-04-20 03:00:00.000000", draft);
    }

    private static List<String> migration() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ATownApplies.class.getResourceAsStream("/db/control/V6__what_was_handed_in.sql"))) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(sql.replaceAll("(?m)--.*$", "").split(";"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        }
    }
}
