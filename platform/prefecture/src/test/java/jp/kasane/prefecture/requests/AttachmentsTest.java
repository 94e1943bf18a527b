package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.requests.AttachOutcome.Why;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final Answers WHOLE = new Answers(Map.of("Q1", "人が足りない"), List.of("T1"), "", List.of(), List.of());

    private static TestTowns places;
    private static Requests requests;
    private static Attachments attachments;
    private static Viewer officer;
    private static Viewer town;
    private static Viewer other;
    private static String programme;

    private String id = "";

    @BeforeAll
    static void open() {
        places = new TestTowns();
        Clock clock = Clock.fixed(LocalDate.of(2026, 4, 20).atTime(3, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        requests = new Requests(places.control(), clock);
        attachments = new Attachments(places.control(), clock);
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        town = places.newViewer(places.newTown(), StandardRole.COORDINATOR);
        other = places.newViewer(places.newTown(), StandardRole.COORDINATOR);
        programme = AProgramme.open(new Programmes(places.control(), clock), AProgramme.onRequest(0), officer);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void draft() {
        id = ((Done) requests.begin(HERE, programme, WHOLE, town)).id();
    }

    private TownRequest request() {
        return requests.find(HERE, town.place().code(), id).orElseThrow();
    }

    private Attachment one(String file) {
        return attachments.ofTown(request()).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private AttachOutcome take(Piece piece) {
        return attachments.take(HERE, id, piece, town);
    }

    private AttachOutcome whole(String name, byte[] content) {
        return take(new Piece("", 0, 1, name, content));
    }

    private static byte[] pdf(int length) {
        byte[] content = new byte[length];
        System.arraycopy(FileKindTest.pdf(), 0, content, 0, FileKindTest.pdf().length);
        content[length - 1] = 'x';
        return content;
    }

    /** All of a file, in pieces of the longest. */
    private AttachOutcome inPieces(byte[] content) {
        int of = (content.length + Piece.LONGEST - 1) / Piece.LONGEST;
        String upload = "";
        AttachOutcome outcome = new AttachOutcome.Gone();
        for (int number = 0; number < of; number++) {
            int from = number * Piece.LONGEST;
            byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + Piece.LONGEST));
            outcome = take(new Piece(upload, number, of, "体制.pdf", piece));
            if (!(outcome instanceof AttachOutcome.Waiting waiting)) {
                return outcome;
            }
            upload = waiting.upload();
        }
        return outcome;
    }

    private int rows() {
        return places.control()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM dispatch_attachment WHERE request_id = :id")
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    void aFileIsKeptByWhatStandsInItAndReadAgain() {
        AttachOutcome.Kept kept = (AttachOutcome.Kept) whole("C:\\書類\\体制図.html", FileKindTest.pdf());
        Attachment one = one(kept.id());
        assertThat(one.fileName()).isEqualTo("体制図.html.pdf");
        assertThat(one.kind()).isEqualTo(FileKind.PDF);
        assertThat(one.size()).isEqualTo(FileKindTest.pdf().length);
        assertThat(attachments.content(request(), one)).hasValue(FileKindTest.pdf());
        assertThat(trail()).containsExactly("DISPATCH_REQUEST_BEGUN", "DISPATCH_REQUEST_FILE_ADDED");
    }

    private List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT action FROM control_audit WHERE subject_id = :id ORDER BY id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void aLongOneComesInPieces() {
        byte[] content = pdf(Attachments.LARGEST);
        AttachOutcome.Kept kept = (AttachOutcome.Kept) inPieces(content);
        assertThat(attachments.content(request(), one(kept.id()))).hasValue(content);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void oneThatIsTooLongLeavesNothing() {
        assertThat(inPieces(pdf(Attachments.LARGEST + 1))).isEqualTo(new AttachOutcome.Refused(Why.TOO_LARGE));
        assertThat(take(new Piece("", 0, 100, "x.pdf", FileKindTest.pdf())))
                .isEqualTo(new AttachOutcome.Refused(Why.TOO_LARGE));
        assertThat(rows()).isZero();
    }

    @Test
    void piecesThatDoNotFollowEachOtherAreAskedForAnew() {
        AttachOutcome lost = new AttachOutcome.Refused(Why.LOST);
        AttachOutcome.Waiting first = (AttachOutcome.Waiting) take(new Piece("", 0, 3, "x.pdf", FileKindTest.pdf()));
        assertThat(attachments.ofTown(request())).isEmpty();
        assertThat(take(new Piece(first.upload(), 2, 3, "x.pdf", new byte[] {1})))
                .isEqualTo(lost);
        assertThat(take(new Piece(first.upload(), 1, 3, "x.pdf", new byte[] {1})))
                .isEqualTo(lost);
        assertThat(take(new Piece("%", 1, 3, "x.pdf", new byte[] {1}))).isEqualTo(lost);
        assertThat(take(new Piece("", 1, 3, "x.pdf", new byte[] {1}))).isEqualTo(lost);
        assertThat(take(new Piece("", 0, 0, "x.pdf", new byte[] {1}))).isEqualTo(lost);
        assertThat(take(new Piece("", 0, 1, "x.pdf", new byte[0]))).isEqualTo(lost);
        assertThat(take(new Piece("", 0, 1, "x.pdf", new byte[Piece.LONGEST + 1])))
                .isEqualTo(lost);
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsNoneOfTheKindsIsRefused() {
        assertThat(whole("x.pdf", new byte[] {'M', 'Z', 0, 0})).isEqualTo(new AttachOutcome.Refused(Why.KIND));
        assertThat(whole("x.xlsx", FileKindTest.zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEqualTo(new AttachOutcome.Refused(Why.KIND));
        assertThat(rows()).isZero();
    }

    @Test
    void fiveAreEnough() {
        for (int i = 0; i < Attachments.MOST; i++) {
            assertThat(whole("資料.pdf", FileKindTest.pdf())).isInstanceOf(AttachOutcome.Kept.class);
        }
        assertThat(whole("資料.pdf", FileKindTest.pdf())).isEqualTo(new AttachOutcome.Refused(Why.TOO_MANY));
        assertThat(attachments.remove(
                        HERE, id, attachments.ofTown(request()).get(0).id(), town))
                .isTrue();
        assertThat(whole("資料.pdf", FileKindTest.pdf())).isInstanceOf(AttachOutcome.Kept.class);
    }

    @Test
    void whatLiesWithThePrefectureIsNotChangedUnlessItAsks() {
        String file = ((AttachOutcome.Kept) whole("資料.pdf", FileKindTest.pdf())).id();
        take(new Piece("", 0, 3, "x.pdf", FileKindTest.pdf()));
        requests.send(new Seen(HERE, id, 1), WHOLE, town);
        assertThat(rows()).isEqualTo(1);
        assertThat(whole("資料.pdf", FileKindTest.pdf())).isEqualTo(new AttachOutcome.Refused(Why.STATE));
        assertThat(attachments.remove(HERE, id, file, town)).isFalse();
        requests.askBack(new Seen(HERE, id, 2), "図をください", officer);
        assertThat(whole("図.pdf", FileKindTest.pdf())).isInstanceOf(AttachOutcome.Kept.class);
    }

    @Test
    void anotherTownsIsNotThere() {
        String file = ((AttachOutcome.Kept) whole("資料.pdf", FileKindTest.pdf())).id();
        assertThat(attachments.take(HERE, id, new Piece("", 0, 1, "x.pdf", FileKindTest.pdf()), other))
                .isInstanceOf(AttachOutcome.Gone.class);
        assertThat(attachments.remove(HERE, id, file, other)).isFalse();
        String theirs = ((Done) requests.begin(HERE, programme, WHOLE, other)).id();
        TownRequest request = requests.find(HERE, other.place().code(), theirs).orElseThrow();
        assertThat(attachments.content(request, one(file))).isEmpty();
        assertThat(attachments.ofTown(request)).isEmpty();
        assertThat(attachments.remove(HERE, theirs, file, other)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> attachments.remove(HERE, id, file, officer));
    }

    @Test
    void aNameIsCleanedAndCut() {
        String name = "\u202E../" + "あ".repeat(300) + "\u0000:<b>.pdf";
        String id = ((AttachOutcome.Kept) whole(name, FileKindTest.pdf())).id();
        String kept = one(id).fileName();
        assertThat(kept).hasSize(200).startsWith("あ").endsWith("ああb.pdf");
        String hidden = ((AttachOutcome.Kept) whole(".pdf", FileKindTest.pdf())).id();
        assertThat(one(hidden).fileName()).isEqualTo("file.pdf");
    }
}
