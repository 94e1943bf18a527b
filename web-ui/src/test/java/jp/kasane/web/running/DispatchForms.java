package jp.kasane.web.running;

import java.util.Map;
import jp.kasane.kernel.authority.Place;

/** With what form each operation about advisers' visits succeeds, by its address. */
final class DispatchForms {

    private static final String ROUTES = "022012,青森,023035,今別,70,95,12・1,2,2400";
    private static final String POSITIONS = "022012,青森,40.8222,140.7474";

    private DispatchForms() {}

    /** One line for each operation that changes something. */
    interface Filling {
        Form of(Person person, Place place, Map<String, String> ids);
    }

    static final Map<String, Filling> ALL = Map.ofEntries(
            Map.entry("/p/{prefecture}/dispatch/new", (person, place, ids) -> programme()),
            Map.entry(
                    "/p/{prefecture}/dispatch/{programme}/edit",
                    (person, place, ids) -> programme().with("version", "1")),
            Map.entry("/p/{prefecture}/dispatch/{programme}/forward", (person, place, ids) -> version()),
            Map.entry("/p/{prefecture}/dispatch/{programme}/back", (person, place, ids) -> version()),
            Map.entry("/p/{prefecture}/dispatch/advisers/new", (person, place, ids) -> adviser()),
            Map.entry(
                    "/p/{prefecture}/dispatch/advisers/{adviser}/edit",
                    (person, place, ids) -> adviser().with("version", "1")),
            Map.entry("/p/{prefecture}/dispatch/advisers/{adviser}/retire", (person, place, ids) -> Form.of()),
            Map.entry("/p/{prefecture}/dispatch/advisers/{adviser}/back", (person, place, ids) -> Form.of()),
            Map.entry("/p/{prefecture}/dispatch/routes/import", (person, place, ids) -> Form.of("file", ROUTES)),
            Map.entry("/p/{prefecture}/dispatch/routes/positions", (person, place, ids) -> Form.of("file", POSITIONS)));

    /** An adviser with every question answered but who signs in as them. */
    static Form adviser() {
        return Form.of(
                "name", "見本 助言",
                "kana", "みほん じょげん",
                "base", "022012",
                "most", "24",
                "fields", "参加支援\n多機関協働",
                "qualifications", "社会福祉士",
                "employer", "架空大学",
                "contract", "県社協が委嘱",
                "barred", "023035　勤務先の法人が受託している");
    }

    private static Form version() {
        return Form.of("version", "1");
    }

    /** A programme with one row of each kind. */
    private static Form programme() {
        return Form.of(
                "title", "アドバイザー派遣",
                "year", "2026",
                "kind", "QUOTA",
                "from", "R8.6.1",
                "until", "2027-03-31",
                "applyFrom", "令和8年4月10日",
                "applyUntil", "20260520",
                "townsQuota", "1",
                "visitsPerRequest", "1",
                "row", "stage.STAGEA",
                "stage.STAGEA.title", "現状把握",
                "row", "subject.SUBJECTA",
                "subject.SUBJECTA.title", "参加支援",
                "row", "question.QUESTIONA",
                "question.QUESTIONA.title", "いまの課題",
                "question.QUESTIONA.required", "yes");
    }
}
