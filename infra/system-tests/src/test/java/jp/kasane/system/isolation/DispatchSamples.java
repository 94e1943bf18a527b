package jp.kasane.system.isolation;

import java.time.LocalDate;
import java.util.List;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RootDatabase;
import jp.kasane.system.product.Towns;
import org.jspecify.annotations.Nullable;

/** What stands in the parameters of addresses about advisers' visits. */
final class DispatchSamples {

    private static final String TITLE = "システム試験の派遣";

    private static final String ADVISER = "見本 システム試験";

    private final RootDatabase database;

    DispatchSamples(RootDatabase database) {
        this.database = database;
    }

    /** Something of the place that exists and belongs to who asks. */
    String of(Operation operation, String name, Person asking, Place place) {
        if (name.equals("programme")) {
            return aProgramme(prefectureOf(place));
        }
        if (name.equals("request")) {
            return aRequest(place);
        }
        if (name.equals("attachment")) {
            return anAttachment(aRequest(place));
        }
        if (name.equals("adviser")) {
            return anAdviser(place);
        }
        if (name.equals("visit") && operation.template().matches(".*/visits/\\{visit}.*")) {
            return new VisitSamples(database, this).aVisit(asking, place);
        }
        if (operation.template().contains("/plan/{visit}")) {
            return aPlannedVisit(place);
        }
        if (name.equals("run")) {
            return aRun(place);
        }
        throw new AssertionError(operation + ": nobody said what stands for {" + name + "}; add it to DispatchSamples");
    }

    /** All towns of these tests are of one prefecture. */
    private static Place prefectureOf(Place place) {
        return place.kind() == Place.Kind.TOWN ? Towns.AOMORI : place;
    }

    /** What the town has applied for, or what a town has sent to the prefecture; always the same. */
    String aRequest(Place place) {
        boolean town = place.kind() == Place.Kind.TOWN;
        String code = town ? place.code() : Towns.HIRANAI.code();
        String programme = aProgramme(prefectureOf(place));
        List<String> kept = database.column(
                "SELECT id FROM dispatch_request WHERE programme_id = ? AND town_code = ? AND made_by = 'SAMPLE'",
                programme,
                code);
        if (!kept.isEmpty()) {
            return kept.get(0);
        }
        String id = Ids.next();
        database.change(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version,"
                        + " made_by, sent_at, changed_at) VALUES (?, ?, ?, ?, ?, '{}', 1, 'SAMPLE', NOW(6), NOW(6))",
                id,
                prefectureOf(place).code(),
                programme,
                code,
                town ? "ASKED_BACK" : "SENT");
        return id;
    }

    private String anAttachment(String request) {
        List<String> kept = database.column(
                "SELECT id FROM dispatch_attachment WHERE request_id = ? AND removed_at IS NULL", request);
        if (!kept.isEmpty()) {
            return kept.get(0);
        }
        String id = Ids.next();
        database.change(
                "INSERT INTO dispatch_attachment (id, request_id, file_name, content, added_by, added_at, sent_at)"
                        + " VALUES (?, ?, 'x.pdf', '%PDF-1.7', 'SAMPLE', NOW(6), NOW(6))",
                id, request);
        return id;
    }

    /** A visit of the programme to a town of the prefecture, still to be placed. */
    private String aPlannedVisit(Place prefecture) {
        String programme = aProgramme(prefecture);
        List<String> kept = database.column(
                "SELECT v.id FROM dispatch_visit v JOIN dispatch_request r ON r.id = v.request_id"
                        + " WHERE v.programme_id = ? AND r.made_by = 'PLANNED'",
                programme);
        if (!kept.isEmpty()) {
            return kept.get(0);
        }
        String town = database.column(
                        "SELECT code FROM tenant WHERE prefecture_code = ? AND state = 'ACTIVE' ORDER BY code LIMIT 1",
                        prefecture.code())
                .get(0);
        String request = anAccepted(prefecture, programme, town);
        String id = Ids.next();
        database.change(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state,"
                        + " version, changed_at) VALUES (?, ?, ?, ?, ?, 'STAGEA', 1, 'UNPLANNED', 1, NOW(6))",
                id,
                prefecture.code(),
                programme,
                request,
                town);
        return id;
    }

    private String anAccepted(Place prefecture, String programme, String town) {
        String request = Ids.next();
        database.change(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " sent_at, changed_at) VALUES (?, ?, ?, ?, 'ACCEPTED', '{}', 1, ?, NOW(6), NOW(6))",
                request,
                prefecture.code(),
                programme,
                town,
                "PLANNED");
        return request;
    }

    /** A search for the programme's plan that has ended. */
    private String aRun(Place prefecture) {
        List<String> kept = database.column(
                "SELECT id FROM dispatch_run WHERE programme_id = ? AND state = 'DONE'", aProgramme(prefecture));
        if (!kept.isEmpty()) {
            return kept.get(0);
        }
        String id = Ids.next();
        database.change(
                "INSERT INTO dispatch_run (id, prefecture_code, programme_id, state, basis, method, broken, unserved, cost, best,"
                        + " started_by, started_at, written_at) VALUES (?, ?, ?, 'DONE', REPEAT('0', 64), 'ruin', 0, 0, 1, ?, ?,"
                        + " NOW(6), NOW(6))",
                id,
                prefecture.code(),
                aProgramme(prefecture),
                "{\"seconds\":10,\"repairs\":[],\"versions\":{},\"placed\":{}}",
                Ids.next());
        return id;
    }

    /** A programme of the prefecture for which towns apply. */
    String aProgramme(Place prefecture) {
        List<String> kept = database.column(
                "SELECT id FROM dispatch_programme WHERE prefecture_code = ? AND title = ?", prefecture.code(), TITLE);
        if (!kept.isEmpty()) {
            return kept.get(0);
        }
        String id = Ids.next();
        FiscalYear year = FiscalYear.of(LocalDate.now(Grants.JAPAN));
        database.change(
                "INSERT INTO dispatch_programme (id, prefecture_code, fiscal_year, title, kind, state, settings, version,"
                        + " made_by, changed_at) VALUES (?, ?, ?, ?, 'QUOTA', 'OPEN', ?, 1, ?, NOW(6))",
                id,
                prefecture.code(),
                Integer.toString(year.year()),
                TITLE,
                "{\"from\":\"" + year.firstDay() + "\",\"until\":\"" + year.lastDay() + "\",\"applyFrom\":\""
                        + year.firstDay() + "\",\"applyUntil\":\"" + year.lastDay()
                        + "\",\"townsQuota\":2,\"visitsPerRequest\":2,\"stages\":["
                        + "{\"id\":\"STAGEA\",\"title\":\"現状把握\"},{\"id\":\"STAGEB\",\"title\":\"まとめ\",\"leastDays\":14}]}",
                Ids.next());
        return id;
    }

    /** An adviser of the prefecture as whom nobody signs in. */
    String anAdviser(Place prefecture) {
        List<String> kept = database.column(
                "SELECT id FROM dispatch_adviser WHERE prefecture_code = ? AND name = ? AND user_id IS NULL AND retired_at IS NULL",
                prefecture.code(),
                ADVISER);
        return kept.isEmpty() ? newAdviser(prefecture, null) : kept.get(0);
    }

    /** The adviser as whom this person signs in. */
    String anAdviser(Place prefecture, Person person) {
        List<String> kept = database.column(
                "SELECT id FROM dispatch_adviser WHERE prefecture_code = ? AND user_id = ?",
                prefecture.code(),
                person.id());
        return kept.isEmpty() ? newAdviser(prefecture, person.id()) : kept.get(0);
    }

    private String newAdviser(Place prefecture, @Nullable String user) {
        String id = Ids.next();
        database.change(
                "INSERT INTO dispatch_adviser (id, prefecture_code, name, kana, user_id, base_code, most_visits, profile,"
                        + " version, changed_at) VALUES (?, ?, ?, 'みほん', ?, '022012', 24, '{}', 1, NOW(6))",
                id,
                prefecture.code(),
                ADVISER,
                user);
        return id;
    }
}
