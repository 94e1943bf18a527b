package jp.kasane.admin.backup;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import org.jdbi.v3.core.Handle;

/** Enters backups and restores into the trail, as acts of whoever operates the installation. */
final class Trail {

    private Trail() {}

    static void enter(Handle transaction, Place place, String action, String backupId) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(
                        null, null, place.kind().name(), place.code(), action, "backup", backupId, null, null));
    }
}
