package jp.kasane.admin.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.kasane.admin.databases.DatabaseServerAccess;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.trail.Anchor;
import jp.kasane.kernel.trail.Anchor.Event;
import jp.kasane.kernel.trail.Anchors;
import jp.kasane.kernel.trail.SignedAnchor;
import org.jdbi.v3.core.Handle;

/** Anchors the head of a town's chain outside the town: in the control database, signed. */
public final class Anchoring {

    private final ControlDatabase control;
    private final AnchorKeys keys;
    private final Clock clock;

    public Anchoring(ControlDatabase control, KeyRing keys, Clock clock) {
        this.control = control;
        this.keys = new AnchorKeys(keys);
        this.clock = clock;
    }

    /** What the town was last anchored at; of a town that never was, the beginning of a chain. */
    Anchor last(String town) {
        return new Anchors(control).last(town).map(SignedAnchor::anchor).orElseGet(() -> beginning(town));
    }

    static Anchor beginning(String town) {
        return new Anchor(town, 0, Event.SEALED, 0, Anchor.NOTHING, 0, 0, Instant.EPOCH, Anchor.NOTHING, "");
    }

    /** A way to the head of a town's chain. */
    @FunctionalInterface
    interface Head {
        Seal read() throws SQLException;
    }

    /**
     * Anchors where the chain stands now. The registry's entry is held meanwhile, as a restore holds it, so that no anchor speaks of
     * what was there before one; empty while somebody else holds it.
     */
    Optional<Anchor> anchor(String town, Head head) throws SQLException {
        return control.jdbi()
                .inTransaction(transaction -> held(transaction, town)
                        ? Optional.of(add(transaction, Event.SEALED, head.read()))
                        : Optional.empty());
    }

    /** Whether nobody else, a restore above all, holds the town's entry just now. */
    boolean atRest(String town) {
        return control.jdbi().inTransaction(transaction -> held(transaction, town));
    }

    private static boolean held(Handle transaction, String town) {
        return transaction
                .createQuery("SELECT code FROM tenant WHERE code = :code FOR UPDATE SKIP LOCKED")
                .bind("code", town)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** Enters that a backup was brought back, and where the chain stands since; within the transaction of the restore. */
    public void restored(Handle transaction, DatabaseServerAccess server, String town) {
        try (Connection connection = server.connect()) {
            add(transaction, Event.RESTORED, new TownTrail(connection, town).head());
        } catch (SQLException e) {
            throw new IllegalStateException("the seals of " + town + " cannot be read", e);
        }
    }

    private Anchor add(Handle transaction, Event event, Seal head) {
        Optional<SignedAnchor> before = Anchors.last(transaction, head.town());
        AnchorKeys.Signing signing = keys.current(transaction);
        Anchor anchor = new Anchor(
                head.town(),
                before.map(one -> one.anchor().number()).orElse(0L) + 1,
                event,
                head.number(),
                head.hash(),
                head.total(),
                head.to(),
                clock.instant(),
                before.map(SignedAnchor::hash).orElse(Anchor.NOTHING),
                signing.id());
        Anchors.add(transaction, SignedAnchor.sign(anchor, signing.key()));
        return anchor;
    }
}
