package jp.kasane.prefecture.requests;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.text.Shortened;
import jp.kasane.prefecture.requests.AttachOutcome.Why;
import jp.kasane.prefecture.requests.TownRequest.State;
import org.jdbi.v3.core.Handle;

/**
 * Files that towns attach to their applications, while these are theirs to change. The town sees what it has attached and not taken out; the
 * prefecture what was handed in with the application or an answer, also what the town took out since. They come in pieces, are bounded in
 * number and length, and what stands in them decides what they are.
 */
public final class Attachments {

    /** As many as an application may have. */
    public static final int MOST = 5;

    /** As long as one may be, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int MOST_PIECES = 64;

    private final ControlDatabase control;
    private final Clock clock;

    public Attachments(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Whether the town may add and remove some now. */
    public static boolean open(TownRequest request) {
        return request.state() == State.DRAFT || request.state() == State.ASKED_BACK;
    }

    /** Those that the town has. */
    public List<Attachment> ofTown(TownRequest request) {
        return control.jdbi().withHandle(handle -> ofTown(handle, request));
    }

    private static List<Attachment> ofTown(Handle handle, TownRequest request) {
        return AttachmentRows.of(handle, request.id()).stream()
                .filter(one -> !one.removed())
                .toList();
    }

    /** Those that were ever handed in to the prefecture. */
    public List<Attachment> sent(TownRequest request) {
        return control.jdbi().withHandle(handle -> AttachmentRows.of(handle, request.id())).stream()
                .filter(Attachment::sent)
                .toList();
    }

    /** What stands in one of those of the request that the reader has. */
    public Optional<byte[]> content(TownRequest request, Attachment seen) {
        return control.jdbi().withHandle(handle -> AttachmentRows.content(handle, request.id(), seen.id()));
    }

    /** Takes a piece; with the last one the file is attached. */
    public AttachOutcome take(String prefecture, String request, Piece piece, Viewer by) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<TownRequest> there = own(transaction, prefecture, request, by);
            return there.isEmpty() ? new AttachOutcome.Gone() : take(transaction, there.get(), piece, by);
        });
    }

    private AttachOutcome take(Handle transaction, TownRequest request, Piece piece, Viewer by) {
        if (piece.first()) {
            AttachmentRows.removePieces(transaction, request.id());
        }
        if (!open(request)) {
            return new AttachOutcome.Refused(Why.STATE);
        }
        if (ofTown(transaction, request).size() >= MOST) {
            return new AttachOutcome.Refused(Why.TOO_MANY);
        }
        String upload = piece.first() ? Ids.next() : piece.upload();
        List<byte[]> before = piece.first() || !Ids.isId(upload)
                ? List.of()
                : AttachmentRows.pieces(transaction, request.id(), upload);
        if (!piece.sensible() || before.size() != piece.number()) {
            return refused(transaction, request, Why.LOST);
        }
        long length = piece.content().length
                + before.stream().mapToLong(one -> one.length).sum();
        if (length > LARGEST || piece.of() > MOST_PIECES) {
            return refused(transaction, request, Why.TOO_LARGE);
        }
        if (!piece.last()) {
            AttachmentRows.piece(transaction, request.id(), upload, piece, by.userId(), clock.instant());
            return new AttachOutcome.Waiting(upload);
        }
        return keep(transaction, request, piece.name(), whole(before, piece), by);
    }

    private AttachOutcome keep(Handle transaction, TownRequest request, String name, byte[] content, Viewer by) {
        Optional<FileKind> kind = FileKind.of(content);
        if (kind.isEmpty()) {
            return refused(transaction, request, Why.KIND);
        }
        AttachmentRows.removePieces(transaction, request.id());
        String id = AttachmentRows.insert(
                transaction, request.id(), kind.get().named(clean(name)), content, by.userId(), clock.instant());
        record(transaction, "DISPATCH_REQUEST_FILE_ADDED", "dispatch_request", request.id(), by);
        return new AttachOutcome.Kept(id);
    }

    private static AttachOutcome refused(Handle transaction, TownRequest request, Why why) {
        AttachmentRows.removePieces(transaction, request.id());
        return new AttachOutcome.Refused(why);
    }

    /**
     * Deletes one that was not handed in; of one that was, the prefecture keeps what it got and sees that it was taken out: nobody decides
     * then by what they saw before.
     *
     * @return false if it is not there, or the application is not the town's to change now
     */
    public boolean remove(String prefecture, String request, String id, Viewer by) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<Attachment> there = own(transaction, prefecture, request, by).filter(Attachments::open).stream()
                    .flatMap(one -> ofTown(transaction, one).stream())
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            if (there.isEmpty()) {
                return false;
            }
            if (there.get().sent()) {
                AttachmentRows.takeOut(transaction, id, clock.instant());
                RequestRows.raise(transaction, request, clock.instant());
            } else {
                AttachmentRows.delete(transaction, id);
            }
            record(transaction, "DISPATCH_REQUEST_FILE_REMOVED", "dispatch_attachment", id, by);
            return true;
        });
    }

    private static void record(Handle transaction, String action, String kind, String id, Viewer by) {
        ControlAudit.record(transaction, by.doing(Right.DISPATCH_REQUEST, action, kind, id, null));
    }

    private static Optional<TownRequest> own(Handle transaction, String prefecture, String request, Viewer by) {
        if (by.place().kind() != Place.Kind.TOWN) {
            throw new IllegalArgumentException("a town attaches, not " + by.place());
        }
        return RequestRows.lock(transaction, prefecture, request)
                .filter(one -> one.town().equals(by.place().code()));
    }

    private static byte[] whole(List<byte[]> before, Piece last) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        before.forEach(whole::writeBytes);
        whole.writeBytes(last.content());
        return whole.toByteArray();
    }

    /** The last part of a path, without what no file's name has on any system. */
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}:*?\"<>|]", "").strip();
        String named = Shortened.toItsEnd(plain, LONGEST_NAME);
        return named.isEmpty() || named.startsWith(".") ? "file" + named : named;
    }
}
