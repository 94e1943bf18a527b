package jp.kasane.system.isolation;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Ids;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RootDatabase;

/** A visit for whoever asks for one: the adviser's own, the town's, one of the prefecture's programme. */
final class VisitSamples {

    private final RootDatabase database;
    private final DispatchSamples dispatch;

    VisitSamples(RootDatabase database, DispatchSamples dispatch) {
        this.database = database;
        this.dispatch = dispatch;
    }

    /** A visit proposed for a far day, by the adviser as whom the person signs in. */
    String aVisit(Person asking, Place place) {
        boolean town = place.kind() == Place.Kind.TOWN;
        Place prefecture = town ? Place.prefecture(prefectureOf(place.code())) : place;
        String of = town ? place.code() : townOf(prefecture.code());
        String adviser = adviser(asking, prefecture.code());
        String id = Ids.next();
        database.change(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state,"
                        + " adviser_id, day, half, version, changed_at) VALUES (?, ?, ?, ?, ?, 'STAGEA', 1, 'PROPOSED', ?, ?,"
                        + " 'MORNING', 1, NOW(6))",
                id,
                prefecture.code(),
                dispatch.aProgramme(prefecture),
                request(prefecture, of),
                of,
                adviser,
                freeDay(adviser));
        return id;
    }

    /** Each visit has a day of its own: those of earlier questions stay as they are. */
    private String freeDay(String adviser) {
        return database.column(
                        "SELECT GREATEST(COALESCE(MAX(day), '2035-04-01'), '2035-04-01') + INTERVAL 1 DAY FROM dispatch_visit WHERE adviser_id = ?",
                        adviser)
                .get(0);
    }

    private String prefectureOf(String town) {
        return database.column("SELECT prefecture_code FROM tenant WHERE code = ?", town)
                .get(0);
    }

    private String townOf(String prefecture) {
        return database.column("SELECT code FROM tenant WHERE prefecture_code = ? ORDER BY code LIMIT 1", prefecture)
                .get(0);
    }

    private String request(Place prefecture, String town) {
        String id = Ids.next();
        database.change(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " sent_at, changed_at) VALUES (?, ?, ?, ?, 'ACCEPTED', '{}', 1, ?, NOW(6), NOW(6))",
                id,
                prefecture.code(),
                dispatch.aProgramme(prefecture),
                town,
                Ids.next());
        return id;
    }

    /** As whom the person signs in. */
    private String adviser(Person asking, String prefecture) {
        List<String> there = database.column(
                "SELECT id FROM dispatch_adviser WHERE prefecture_code = ? AND user_id = ?", prefecture, asking.id());
        if (!there.isEmpty()) {
            return there.get(0);
        }
        String id = Ids.next();
        database.change(
                "INSERT INTO dispatch_adviser (id, prefecture_code, name, kana, user_id, base_code, most_visits, profile, version,"
                        + " changed_at) VALUES (?, ?, '見本 訪問', 'みほん', ?, '022012', 24, '{}', 1, NOW(6))",
                id,
                prefecture,
                asking.id());
        return id;
    }
}
