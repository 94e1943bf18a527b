package jp.kasane.web.running;

import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.routes.Positions;
import jp.kasane.prefecture.routes.Routes;

/** With what form each operation about advisers' visits succeeds, by its address. */
final class DispatchForms {

    private static final String ROUTES = "022012,青森,023035,今別,70,95,12・1,2,2400";
    private static final String POSITIONS = "022012,青森,40.8222,140.7474";

    private static final ControlDatabase CONTROL = RunningPages.get().towns().control();

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
            Map.entry("/p/{prefecture}/dispatch/{programme}/copy", (person, place, ids) -> Form.of()),
            Map.entry(
                    "/p/{prefecture}/dispatch/{programme}/delete",
                    (person, place, ids) -> version().with("sure", "yes")),
            Map.entry("/p/{prefecture}/dispatch/advisers/new", (person, place, ids) -> adviser()),
            Map.entry(
                    "/p/{prefecture}/dispatch/advisers/{adviser}/edit",
                    (person, place, ids) -> adviser().with("version", "1")),
            Map.entry("/p/{prefecture}/dispatch/advisers/{adviser}/retire", (person, place, ids) -> Form.of()),
            Map.entry("/p/{prefecture}/dispatch/advisers/{adviser}/back", (person, place, ids) -> Form.of()),
            Map.entry(
                    "/p/{prefecture}/dispatch/routes/import",
                    (person, place, ids) -> table(ROUTES, new Routes(CONTROL).seen(place.code()))),
            Map.entry(
                    "/p/{prefecture}/dispatch/routes/positions",
                    (person, place, ids) -> table(POSITIONS, new Positions(CONTROL).seen(place.code()))));

    private static Form table(String file, int seen) {
        return Form.of("file", file, "version", String.valueOf(seen));
    }

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

    /** Of the towns' applications, on both sides. */
    static final Map<String, Filling> OF_REQUESTS = Map.ofEntries(
            Map.entry("/t/{town}/dispatch/apply/{programme}", (person, place, ids) -> RequestThings.form("send")),
            Map.entry(
                    "/t/{town}/dispatch/requests/{request}/edit",
                    (person, place, ids) -> RequestThings.form("save").with("version", "1")),
            Map.entry(
                    "/t/{town}/dispatch/requests/{request}/withdraw",
                    (person, place, ids) -> version().with("why", "事情が変わった")),
            Map.entry(
                    "/t/{town}/dispatch/requests/{request}/attachments",
                    (person, place, ids) -> RequestThings.file("体制図.pdf", RequestThings.PDF)),
            Map.entry(
                    "/t/{town}/dispatch/requests/{request}/attachments/{attachment}/remove",
                    (person, place, ids) -> Form.of()),
            Map.entry(
                    "/p/{prefecture}/dispatch/{programme}/requests/{request}/ask-back",
                    (person, place, ids) -> version().with("question", "会議は月に何回ですか")),
            Map.entry(
                    "/p/{prefecture}/dispatch/{programme}/requests/{request}/accept",
                    (person, place, ids) -> version().with("reason", "準備会が立ち上がっている")),
            Map.entry(
                    "/p/{prefecture}/dispatch/{programme}/requests/{request}/decline",
                    (person, place, ids) -> version().with("reason", "昨年度に派遣した")),
            Map.entry(
                    "/p/{prefecture}/dispatch/{programme}/requests/{request}/undo",
                    (person, place, ids) -> version().with("undoWhy", "取り違え")));

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
