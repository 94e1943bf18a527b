package jp.kasane.prefecture.requests;

import java.time.Instant;

/**
 * A file that a town attached to its application, without what stands in it.
 *
 * @param sent whether it was handed in; until then it is the town's alone
 * @param removed whether the town took it out after it was handed in; the prefecture keeps it, the town has it no more
 */
public record Attachment(String id, String fileName, long size, Instant addedAt, boolean sent, boolean removed) {

    public FileKind kind() {
        return FileKind.ofName(fileName);
    }
}
