package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which files the prefecture has: those that were handed in with the application or an answer, and those for good. */
class AttachmentsHandedInTest extends ATownApplies {

    private Attachments attachments;
    private String id = "";

    @BeforeEach
    void aDraft() {
        attachments = new Attachments(places.control(), Clock.systemUTC());
        id = drafted(quota(), town);
    }

    private String attach(String name) {
        return ((AttachOutcome.Kept) attachments.take(HERE, id, new Piece("", 0, 1, name, FileKindTest.pdf()), town))
                .id();
    }

    private boolean remove(String file) {
        return attachments.remove(HERE, id, file, town);
    }

    private void send() {
        assertThat(requests.send(seen(id), WHOLE, town)).isInstanceOf(Done.class);
    }

    private void askBack() {
        assertThat(requests.askBack(seen(id), "図をください", officer)).isInstanceOf(Done.class);
    }

    private void answer() {
        assertThat(requests.answer(seen(id), WHOLE, "", town)).isInstanceOf(Done.class);
    }

    private List<String> atPrefecture() {
        return attachments.sent(now(id)).stream()
                .map(one -> one.fileName() + (one.removed() ? " taken out" : ""))
                .toList();
    }

    private List<String> atTown() {
        return attachments.ofTown(now(id)).stream()
                .map(one -> one.fileName() + (one.sent() ? "" : " to be sent"))
                .toList();
    }

    @Test
    void aFileIsTheTownsAloneUntilItIsHandedIn() {
        attach("図.pdf");
        assertThat(atPrefecture()).isEmpty();
        send();
        assertThat(atPrefecture()).containsExactly("図.pdf");
        askBack();
        attach("表.pdf");
        assertThat(atPrefecture()).as("the answer is still being prepared").containsExactly("図.pdf");
        assertThat(atTown()).containsExactly("図.pdf", "表.pdf to be sent");
        answer();
        assertThat(atPrefecture()).containsExactly("図.pdf", "表.pdf");
        assertThat(atTown()).containsExactly("図.pdf", "表.pdf");
    }

    @Test
    void whatIsDecidedBeforeAnAnswerComesLeavesTheTownItsOwn() {
        send();
        askBack();
        attach("表.pdf");
        requests.decline(seen(id), GOOD, officer);
        assertThat(atPrefecture()).isEmpty();
        assertThat(atTown()).containsExactly("表.pdf to be sent");
        requests.undo(seen(id), "取り違え", officer);
        assertThat(atPrefecture()).as("nothing was handed in by that").isEmpty();
    }

    @Test
    void whatWasHandedInAndIsTakenOutStaysMarkedAtThePrefecture() {
        String file = attach("図.pdf");
        send();
        askBack();
        assertThat(remove(file)).isTrue();
        assertThat(atTown()).isEmpty();
        assertThat(atPrefecture()).containsExactly("図.pdf taken out");
        assertThat(remove(file)).as("it is the town's no more").isFalse();
        answer();
        assertThat(atPrefecture()).containsExactly("図.pdf taken out");
        Attachment kept = attachments.sent(now(id)).get(0);
        assertThat(attachments.content(now(id), kept)).hasValue(FileKindTest.pdf());
        assertThat(column("SELECT action FROM control_audit WHERE subject_id = '" + file + "'"))
                .containsExactly("DISPATCH_REQUEST_FILE_REMOVED");
    }

    @Test
    void whatWasNeverHandedInGoesWithoutATrace() {
        send();
        askBack();
        assertThat(remove(attach("違う書類.pdf"))).isTrue();
        answer();
        assertThat(atPrefecture()).isEmpty();
        assertThat(column("SELECT id FROM dispatch_attachment")).isEmpty();
    }

    @Test
    void whatWasTakenOutMakesRoomForAnother() {
        String first = attach("1.pdf");
        for (int i = 1; i < Attachments.MOST; i++) {
            attach("資料.pdf");
        }
        send();
        askBack();
        assertThat(attachments.take(HERE, id, new Piece("", 0, 1, "x.pdf", FileKindTest.pdf()), town))
                .isEqualTo(new AttachOutcome.Refused(AttachOutcome.Why.TOO_MANY));
        remove(first);
        attach("直した1.pdf");
        answer();
        assertThat(atPrefecture()).hasSize(Attachments.MOST + 1).contains("1.pdf taken out", "直した1.pdf");
    }

    @Test
    void nobodyDecidesByFilesThatHaveChangedMeanwhile() {
        String file = attach("図.pdf");
        send();
        askBack();
        Seen before = seen(id);
        attach("表.pdf");
        assertThat(seen(id))
                .as("of what the prefecture does not see nothing is told")
                .isEqualTo(before);
        remove(file);
        assertThat(requests.accept(before, GOOD, officer)).isInstanceOf(Stale.class);
        Seen then = seen(id);
        answer();
        assertThat(requests.accept(then, GOOD, officer)).isInstanceOf(Stale.class);
        assertThat(requests.accept(seen(id), GOOD, officer)).isInstanceOf(Done.class);
    }
}
