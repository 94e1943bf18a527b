package jp.kasane.web.running;

import java.time.LocalDate;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;

/** With what form each operation about a visit, and about the days advisers offer, succeeds. */
final class VisitForms {

    private static final String OFFICER = "/p/{prefecture}/dispatch/{programme}/visits/{visit}/";

    private static final String FEED = "/p/{prefecture}/availability/feed";
    private static final String FEED_OF = "/p/{prefecture}/dispatch/advisers/{adviser}/availability/feed";

    private VisitForms() {}

    static final Map<String, DispatchForms.Filling> ALL = Map.ofEntries(
            Map.entry("/p/{prefecture}/visits/{visit}/agree", (person, place, ids) -> version()),
            Map.entry(
                    "/p/{prefecture}/visits/{visit}/cannot",
                    (person, place, ids) -> version().with("cannot", "体調不良")),
            Map.entry("/p/{prefecture}/visits/{visit}/report", (person, place, ids) -> report()),
            Map.entry("/t/{town}/visits/{visit}/agree", (person, place, ids) -> version()),
            Map.entry("/t/{town}/visits/{visit}/cannot", (person, place, ids) -> cannot()),
            Map.entry("/t/{town}/visits/{visit}/reply", (person, place, ids) -> reply()),
            Map.entry(OFFICER + "confirm", (person, place, ids) -> words()),
            Map.entry(OFFICER + "take-back", (person, place, ids) -> words()),
            Map.entry(OFFICER + "cancel", (person, place, ids) -> words()),
            Map.entry(OFFICER + "held", (person, place, ids) -> version()),
            Map.entry(OFFICER + "not-held", (person, place, ids) -> words()),
            Map.entry(OFFICER + "report", (person, place, ids) -> report()),
            Map.entry(
                    OFFICER + "paid",
                    (person, place, ids) -> version().with("sum", VisitThings.sum(place, ids.get("visit")))),
            Map.entry(OFFICER + "not-paid", (person, place, ids) -> words()),
            Map.entry(OFFICER + "tell", (person, place, ids) -> Form.of()),
            Map.entry(
                    "/p/{prefecture}/dispatch/advisers/{adviser}/availability",
                    (person, place, ids) ->
                            Form.of("day", LocalDate.now(Grants.JAPAN).plusDays(1) + ".MORNING")),
            Map.entry(
                    "/p/{prefecture}/dispatch/advisers/{adviser}/availability/files",
                    (person, place, ids) -> Form.of(
                            "mode",
                            "LIST",
                            "content",
                            LocalDate.now(Grants.JAPAN).plusDays(40) + ",午前")),
            Map.entry(FEED_OF, (person, place, ids) -> feed()),
            Map.entry(FEED_OF + "/read", (person, place, ids) -> subscribed(ids.get("adviser"))),
            Map.entry(FEED_OF + "/remove", (person, place, ids) -> subscribed(ids.get("adviser"))),
            Map.entry(FEED, (person, place, ids) -> {
                VisitThings.ownAdviser(person, place);
                return feed();
            }),
            Map.entry(FEED + "/read", (person, place, ids) -> subscribed(VisitThings.ownAdviser(person, place))),
            Map.entry(FEED + "/remove", (person, place, ids) -> subscribed(VisitThings.ownAdviser(person, place))),
            Map.entry("/p/{prefecture}/availability", (person, place, ids) -> {
                VisitThings.ownAdviser(person, place);
                return Form.of("day", LocalDate.now(Grants.JAPAN).plusDays(1) + ".MORNING");
            }),
            Map.entry("/p/{prefecture}/availability/files", (person, place, ids) -> {
                VisitThings.ownAdviser(person, place);
                return Form.of(
                        "mode", "LIST", "content", LocalDate.now(Grants.JAPAN).plusDays(40) + ",午前");
            }));

    private static Form version() {
        return Form.of("version", "1");
    }

    private static Form feed() {
        return Form.of("url", "https://calendar.example.invalid/geheim.ics");
    }

    private static Form subscribed(String adviser) {
        VisitThings.subscribed(adviser);
        return Form.of();
    }

    private static Form words() {
        return version().with("reason", "電話で確かめた");
    }

    static Form report() {
        return version()
                .with("findings", "窓口が分かれている")
                .with("advice", "月に一度集まる")
                .with("homework", "名簿を作る")
                .with("next", "名簿を見る");
    }

    static Form cannot() {
        return version()
                .with("cannot", "議会のため")
                .with("days", LocalDate.now(Grants.JAPAN).plusDays(50).toString());
    }

    static Form reply() {
        return Form.of("version", "0", "view", "役に立った", "done", "名簿を作った");
    }
}
