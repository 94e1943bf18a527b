package jp.kasane.web.accesslog;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/** What a town can keep to prove later that its log was not cut off: the newest anchors, and the key they are signed with. */
public record AnchorsPage(
        Frame frame, String sealed, String verified, Optional<Link> newest, List<Row> rows, List<Key> keys)
        implements Page {

    /** One anchor. */
    public record Row(long number, String when, String event, long seal, long entries, String hash) {}

    /** A public key by which anybody can check the signatures: its fingerprint (SHA-256 of the key, X.509). */
    public record Key(String id, String fingerprint) {}

    @Override
    public String template() {
        return "accesslog/anchors.jte";
    }
}
