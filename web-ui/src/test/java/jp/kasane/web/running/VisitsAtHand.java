package jp.kasane.web.running;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;

/** An officer, an adviser who signs in, one who does not, somebody of a town, and visits of theirs in any state. */
public abstract class VisitsAtHand {

    protected static final Place PREFECTURE = RunningPages.PREFECTURE;
    protected static final Place TOWN = RunningPages.get().town();
    protected static final LocalDate TODAY = LocalDate.now(Grants.JAPAN);

    protected static final Person OFFICER = People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER);
    protected static final Person ADVISING = People.with(PREFECTURE, StandardRole.ADVISER);
    protected static final Person COORDINATING = People.with(TOWN, StandardRole.COORDINATOR);

    protected static final String SILENT = DispatchThings.adviser(PREFECTURE, "見本 静か", null);
    protected static final String OWN = VisitThings.ownAdviser(ADVISING, PREFECTURE);

    protected static final String OF_PROGRAMME =
            "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE) + "/visits/";
    protected static final String OF_ADVISER = "/p/020001/visits/";
    protected static final String OF_TOWN = "/t/" + TOWN.code() + "/visits/";

    protected final Caller officer = Caller.as(OFFICER);
    protected final Caller advising = Caller.as(ADVISING);
    protected final Caller coordinator = Caller.as(COORDINATING);

    /** By the adviser who does not sign in. */
    protected static String silent(String state) {
        return VisitThings.visit(PREFECTURE, TOWN.code(), SILENT, state);
    }

    /** By the adviser who does. */
    protected static String own(String state) {
        return VisitThings.visit(PREFECTURE, TOWN.code(), OWN, state);
    }

    protected static Form because() {
        return Form.of("version", "1", "reason", "電話で確かめた");
    }

    protected static Form report() {
        return Form.of("version", "1", "findings", "窓口が三つ", "advice", "月に一度集まる", "homework", "名簿", "next", "名簿を見る");
    }

    /** A day that is still to come, on which nothing else is. */
    protected static void putOff(String visit) {
        Books.changeControl(
                "UPDATE dispatch_visit SET day = DATE_ADD(day, INTERVAL 3 YEAR) WHERE id = ? AND day IS NOT NULL",
                visit);
    }

    /** On the day of the other, in the afternoon. */
    protected static void sameDay(String visit, String as) {
        Books.changeControl(
                "UPDATE dispatch_visit v JOIN dispatch_visit w ON w.id = ? SET v.day = w.day, v.half = 'AFTERNOON' WHERE v.id = ?",
                as,
                visit);
    }

    /** As if somebody had changed it since version 1 was shown. */
    protected static void changedMeanwhile(String visit) {
        Books.changeControl("UPDATE dispatch_visit SET version = version + 1 WHERE id = ?", visit);
    }

    /** What stands in its history, the oldest first. */
    protected static List<String> history(String visit) {
        return Books.control("SELECT action FROM dispatch_visit_event WHERE visit_id = ? ORDER BY at, id", visit)
                .stream()
                .map(row -> row.get("action"))
                .toList();
    }

    /** One more line of its history, where it stands now. */
    protected static void happened(String visit, String action, String words) {
        Books.changeControl(
                "INSERT INTO dispatch_visit_event (id, visit_id, action, from_state, to_state, adviser_id, day, half, words,"
                        + " by_user, at) SELECT ?, id, ?, state, state, adviser_id, day, half, ?, ?, UTC_TIMESTAMP(6)"
                        + " FROM dispatch_visit WHERE id = ?",
                Ids.next(),
                action,
                words,
                Ids.next(),
                visit);
    }

    protected static Map<String, String> row(String visit) {
        return Books.control("SELECT * FROM dispatch_visit WHERE id = ?", visit).get(0);
    }

    /** Where the forms of a page lead that are about the visit, by the last word of their addresses. */
    protected static List<String> offered(Answer page) {
        return java.util.stream.Stream.concat(
                        page.page().select("main form[method=post]").eachAttr("action").stream(),
                        page.page().select("main [formaction]").eachAttr("formaction").stream())
                .map(address -> address.replaceAll(".*/", ""))
                .distinct()
                .sorted()
                .toList();
    }
}
