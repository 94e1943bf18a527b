package jp.kasane.prefecture.requests;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.control.Ids;
import org.jdbi.v3.core.Handle;

/**
 * Attachments in the control database. What is still arriving stands beside them in pieces, whose names begin as no file's does; it goes when
 * the file is whole, when another begins, and when the application is sent.
 */
final class AttachmentRows {

    private static final String PIECE = ":";
    private static final String WHOLE = " AND file_name NOT LIKE ':%'";

    private AttachmentRows() {}

    /** Those that were handed in or are still to be, and those that were taken out. */
    static List<Attachment> of(Handle handle, String request) {
        return handle.createQuery("SELECT id, file_name, LENGTH(content), added_at, sent_at IS NOT NULL,"
                        + " removed_at IS NOT NULL FROM dispatch_attachment"
                        + " WHERE request_id = :request" + WHOLE + " ORDER BY id")
                .bind("request", request)
                .map((row, context) -> new Attachment(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getBoolean(5),
                        row.getBoolean(6)))
                .list();
    }

    static Optional<byte[]> content(Handle handle, String request, String id) {
        return handle.createQuery(
                        "SELECT content FROM dispatch_attachment WHERE request_id = :request AND id = :id" + WHOLE)
                .bind("request", request)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    static void removePieces(Handle transaction, String request) {
        transaction
                .createUpdate("DELETE FROM dispatch_attachment WHERE request_id = :request AND file_name LIKE ':%'")
                .bind("request", request)
                .execute();
    }

    /** One that was never handed in. */
    static void delete(Handle transaction, String id) {
        transaction
                .createUpdate("DELETE FROM dispatch_attachment WHERE id = :id AND sent_at IS NULL")
                .bind("id", id)
                .execute();
    }

    /** One that was handed in. */
    static void takeOut(Handle transaction, String id, Instant at) {
        transaction
                .createUpdate("UPDATE dispatch_attachment SET removed_at = :at WHERE id = :id AND sent_at IS NOT NULL")
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /** Those that were not yet are handed in now. */
    static void handIn(Handle transaction, String request, Instant at) {
        transaction
                .createUpdate("UPDATE dispatch_attachment SET sent_at = :at WHERE request_id = :request"
                        + " AND sent_at IS NULL" + WHOLE)
                .bind("request", request)
                .bind("at", at)
                .execute();
    }

    /** Those that have arrived of one file, in their order. */
    static List<byte[]> pieces(Handle transaction, String request, String upload) {
        return transaction
                .createQuery(
                        "SELECT content FROM dispatch_attachment WHERE request_id = :request AND file_name LIKE :name"
                                + " ORDER BY file_name")
                .bind("request", request)
                .bind("name", PIECE + upload + ":%")
                .mapTo(byte[].class)
                .list();
    }

    static void piece(Handle transaction, String request, String upload, Piece piece, String by, Instant at) {
        insert(
                transaction,
                request,
                PIECE + upload + ":" + String.format("%04d", piece.number()),
                piece.content(),
                by,
                at);
    }

    static String insert(Handle transaction, String request, String name, byte[] content, String by, Instant at) {
        String id = Ids.next();
        transaction
                .createUpdate("INSERT INTO dispatch_attachment (id, request_id, file_name, content, added_by, added_at)"
                        + " VALUES (:id, :request, :name, :content, :by, :at)")
                .bind("id", id)
                .bind("request", request)
                .bind("name", name)
                .bind("content", content)
                .bind("by", by)
                .bind("at", at)
                .execute();
        return id;
    }
}
