package jp.kasane.prefecture.requests;

import java.time.Instant;

/** A file that a town attached to its application, without what stands in it. */
public record Attachment(String id, String fileName, long size, Instant addedAt) {

    public FileKind kind() {
        return FileKind.ofName(fileName);
    }
}
