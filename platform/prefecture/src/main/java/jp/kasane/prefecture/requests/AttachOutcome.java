package jp.kasane.prefecture.requests;

/** What came of a piece of a file. */
public sealed interface AttachOutcome {

    /** It is here, and more is to come. */
    record Waiting(String upload) implements AttachOutcome {}

    /** The file is whole and attached. */
    record Kept(String id) implements AttachOutcome {}

    /** The request is not there. */
    record Gone() implements AttachOutcome {}

    /** It is not attached, and nothing of it is kept. */
    record Refused(Why why) implements AttachOutcome {}

    /** Why not. */
    enum Why {
        /** Longer than a file may be. */
        TOO_LARGE,
        /** As many are attached as may be. */
        TOO_MANY,
        /** What stands in it is nothing that may be attached. */
        KIND,
        /** The application lies with the prefecture. */
        STATE,
        /** Pieces are missing: it has to be sent again. */
        LOST
    }
}
