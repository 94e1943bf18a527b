package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is being typed is kept as it is typed, for its writer alone, until it is handed in. */
class DraftTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/";

    private final Person writer = People.with(TOWN, StandardRole.COORDINATOR);
    private final Person colleague = People.with(TOWN, StandardRole.COORDINATOR);
    private final String id = Ids.next();

    private Answer save(Person person, Form form) {
        return Caller.as(person).post(HERE + "drafts/" + id, form);
    }

    private List<Map<String, String>> kept() {
        return Books.rows(Books.of(TOWN), "SELECT * FROM draft WHERE id = ?", id);
    }

    @Test
    void halfAFormComesBackAsItWas() {
        Form half = Form.of("body", "途中まで\n\n  書いた  ", "received_on", "れいわ", "fields", "ELDERLY", "fields", "CHILD");
        assertThat(save(writer, half).status()).isEqualTo(204);
        Answer resumed = Caller.as(writer).get(HERE + "consultations/new?draft=" + id);
        assertThat(resumed.typed("body")).containsExactly("途中まで\n\n  書いた  ");
        assertThat(resumed.typed("received_on")).containsExactly("れいわ");
        assertThat(resumed.typed("fields")).containsExactly("ELDERLY", "CHILD");
        assertThat(resumed.typed("draft")).containsExactly(id);
        assertThat(resumed.page().select("form[data-draft]").attr("data-draft")).isEqualTo(HERE + "drafts/" + id);
    }

    @Test
    void aLaterKeystrokeReplacesTheEarlier() {
        save(writer, Form.of("body", "はじめ"));
        save(writer, Form.of("body", "おわり"));
        assertThat(kept())
                .singleElement()
                .satisfies(row -> assertThat(row.get("content")).contains("おわり").doesNotContain("はじめ"));
    }

    @Test
    void handingInEndsTheDraft() {
        save(writer, Things.intake());
        Answer handedIn = Caller.as(writer)
                .post(HERE + "consultations/new", Things.intake().with("draft", id));
        assertThat(handedIn.status()).isEqualTo(303);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aRefusedFormLeavesItsDraftAlone() {
        save(writer, Things.intake());
        Caller.as(writer)
                .post(
                        HERE + "consultations/new",
                        Things.intake().with("draft", id).with("body", ""));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void anothersDraftIsNeitherShownNorChangedNorDropped() {
        save(writer, Form.of("body", Things.SECRET));
        assertThat(Caller.as(colleague)
                        .get(HERE + "consultations/new?draft=" + id)
                        .body())
                .doesNotContain(Things.SECRET);
        assertThat(save(colleague, Form.of("body", "横取り")).status()).isEqualTo(404);
        Caller.as(colleague).post(HERE + "drafts/" + id + "/discard", Form.of());
        Caller.as(colleague).post(HERE + "consultations/new", Things.intake().with("draft", id));
        assertThat(Caller.as(colleague).get(HERE + "work").body()).doesNotContain(Things.SECRET);
        assertThat(kept())
                .singleElement()
                .satisfies(row -> assertThat(row.get("content")).contains(Things.SECRET));
    }

    @Test
    void aDraftOfOneTownIsNotKnownInAnother() {
        Place other = RunningPages.get().otherTown();
        People.grant(writer.id(), other, StandardRole.COORDINATOR, People.Stage.LIVE);
        save(writer, Form.of("body", Things.SECRET));
        assertThat(Caller.as(writer)
                        .get("/t/" + other.code() + "/consultations/new?draft=" + id)
                        .body())
                .doesNotContain(Things.SECRET);
    }

    @Test
    void theOwnWorkTellsDraftsApartAndDropsOneOnRequest() {
        save(writer, Form.of("person_name", "架空 下書", "body", "あ".repeat(50)));
        Answer work = Caller.as(writer).get(HERE + "work");
        assertThat(work.page().select("#draft-table tbody tr").text()).contains("架空 下書", "あ".repeat(40) + "…");
        assertThat(work.page().select("#draft-table a").attr("href")).isEqualTo(HERE + "consultations/new?draft=" + id);
        Answer dropped = Caller.as(writer).post(HERE + "drafts/" + id + "/discard", Form.of());
        assertThat(dropped.location()).isEqualTo(HERE + "work?told=discarded#drafts");
        assertThat(kept()).isEmpty();
        assertThat(Caller.as(writer).get(HERE + "work?told=discarded").words()).contains("下書きを消しました");
    }

    @Test
    void otherDraftsAreMentionedWhereOneBeginsANewForm() {
        save(writer, Form.of("body", "ひとつめ"));
        assertThat(Caller.as(writer)
                        .get(HERE + "consultations/new")
                        .page()
                        .select(".notice a")
                        .attr("href"))
                .isEqualTo(HERE + "work#drafts");
        assertThat(Caller.as(writer)
                        .get(HERE + "consultations/new?draft=" + id)
                        .page()
                        .select(".notice a"))
                .isEmpty();
    }

    @Test
    void aDraftOfACorrectionGoesOnFromTheVersionItWasMadeOn() {
        String record = Things.consultation(TOWN, Things.intake());
        save(writer, Things.intake().with("body", "直しかけ").with("record", record).with("version", "1"));
        Answer resumed = Caller.as(writer).get(HERE + "consultations/" + record + "/edit?draft=" + id);
        assertThat(resumed.typed("body")).containsExactly("直しかけ");
        assertThat(resumed.typed("version")).containsExactly("1");
        String another = Things.consultation(TOWN, Things.intake());
        assertThat(Caller.as(writer)
                        .get(HERE + "consultations/" + another + "/edit?draft=" + id)
                        .typed("body"))
                .containsExactly(Things.intake().first("body"));
        assertThat(Caller.as(writer).get(HERE + "consultations/new?draft=" + id).body())
                .doesNotContain("直しかけ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAVX", "%00"})
    void aDraftHasANameThatTheFormGaveIt(String name) {
        assertThat(Caller.as(writer)
                        .post(HERE + "drafts/" + name, Form.of("body", "x"))
                        .status())
                .isBetween(400, 404);
    }

    @Test
    void whatIsNoFieldOfTheFormIsNotKept() {
        save(writer, Form.of("body", "x", "evil", Things.SECRET));
        assertThat(kept().get(0).get("content")).doesNotContain(Things.SECRET, "evil");
    }

    @Test
    void aDraftLargerThanAnyFormIsToldAndKeepsTheLastThatFitted() {
        save(writer, Form.of("body", "小さい"));
        assertThat(save(writer, Form.of("body", "a".repeat(1_000_001))).status())
                .isEqualTo(413);
        assertThat(kept().get(0).get("content")).contains("小さい");
    }
}
