package jp.kasane.web.town.consultations;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * 記録の変更履歴: every version of a consultation, newest first, on the screen or on paper.
 *
 * @param voided why it was declared void; empty where it was not
 * @param print where it is printed, for whoever may; empty on paper
 * @param printed who printed it when; empty on the screen
 */
public record VersionsPage(
        Frame frame,
        String number,
        Optional<String> voided,
        List<Version> versions,
        String back,
        Optional<String> print,
        Optional<String> printed)
        implements Page {

    public VersionsPage {
        versions = List.copyOf(versions);
    }

    /** One version: who saved it when, through which act, and what it changed. */
    public record Version(
            String id, String number, String act, String when, String machineWhen, String who, List<Row> rows) {
        public Version {
            rows = List.copyOf(rows);
        }
    }

    /** The one that all began with: there is no before. */
    public boolean first(Version version) {
        return version.equals(versions.get(versions.size() - 1));
    }

    /** One field, as it was and as it became. */
    public record Row(String field, String before, String after) {}

    @Override
    public String template() {
        return "town/consultations/versions.jte";
    }
}
