package jp.kasane.web.running;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.time.FiscalYear;

/** Towns' applications for advisers' visits, laid down for tests. */
public final class RequestThings {

    /** As little of a file as is one. */
    public static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final String ANSWERS =
            "{\"given\":{\"QUESTIONA\":\"" + Things.SECRET + "\"},\"subjects\":[\"SUBJECTA\"]}";
    private static final String MADE_BY = "SAMPLE";
    private static final Map<Place, String> NEWEST = new ConcurrentHashMap<>();

    private RequestThings() {}

    /** What stands in an address for a parameter of this name; a file is of the request that was made before it. */
    static String thing(Operation operation, String name, Place place) {
        boolean town = place.kind() == Place.Kind.TOWN;
        if (name.equals("programme")) {
            return town ? DispatchThings.programme(prefectureOf(place), "OPEN") : DispatchThings.programme(place);
        }
        if (name.equals("attachment")) {
            return attachment(NEWEST.computeIfAbsent(place, one -> request(one, "DRAFT")));
        }
        String state = town ? "DRAFT" : operation.template().endsWith("/undo") ? "DECLINED" : "SENT";
        String id = request(place, state);
        NEWEST.put(place, id);
        return id;
    }

    /** What another town may see of programmes and this one may not is only what there is in another prefecture. */
    private static Place prefectureOf(Place town) {
        return town.equals(RunningPages.get().otherTown()) ? RunningPages.OTHER_PREFECTURE : RunningPages.PREFECTURE;
    }

    /** A town's own in a programme made for it; the prefecture's in the one that lasts, the only live one there. */
    private static String request(Place place, String state) {
        if (place.kind() == Place.Kind.TOWN) {
            return request(place.code(), DispatchThings.programme(RunningPages.PREFECTURE, "OPEN"), state);
        }
        Books.changeControl(
                "UPDATE dispatch_request SET state = 'WITHDRAWN' WHERE prefecture_code = ? AND made_by = ?",
                place.code(),
                MADE_BY);
        return request(RunningPages.get().successor(place), DispatchThings.programme(place), state);
    }

    /** A request at version 1. */
    public static String request(String town, String programme, String state) {
        String id = Ids.next();
        Books.changeControl(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version,"
                        + " made_by, sent_at, changed_at) SELECT ?, prefecture_code, id, ?, ?, ?, 1, ?, IF(? = 'DRAFT', NULL,"
                        + " NOW(6)), NOW(6) FROM dispatch_programme WHERE id = ?",
                id,
                town,
                state,
                ANSWERS,
                MADE_BY,
                state,
                programme);
        return id;
    }

    /** The first visit of an accepted request, of which the programme need have no stage. */
    public static String visit(String request, String state) {
        String id = Ids.next();
        Books.changeControl(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, number, state,"
                        + " version, changed_at) SELECT ?, prefecture_code, programme_id, id, town_code, 1, ?, 1, NOW(6)"
                        + " FROM dispatch_request WHERE id = ?",
                id,
                state,
                request);
        return id;
    }

    /** A file of a request, handed in if that was sent. */
    public static String attachment(String request) {
        String id = Ids.next();
        Books.changeControl(
                "INSERT INTO dispatch_attachment (id, request_id, file_name, content, added_by, added_at, sent_at)"
                        + " SELECT ?, id, '体制図.pdf', ?, ?, NOW(6), sent_at FROM dispatch_request WHERE id = ?",
                id,
                PDF,
                MADE_BY,
                request);
        return id;
    }

    /** Everything filled in. */
    public static Form form(String act) {
        LocalDate last = FiscalYear.of(LocalDate.now(Grants.JAPAN)).lastDay();
        return Form.of(
                "act",
                act,
                "subjects",
                "SUBJECTA",
                "q.QUESTIONA",
                "会議に人が集まらない",
                "preferred",
                last.minusDays(9) + "〜" + last.minusDays(7) + "、" + last.minusDays(3),
                "impossible",
                last.toString());
    }

    /** A file that goes in one piece. */
    public static Form file(String name, byte[] content) {
        return Form.of(
                "upload",
                "",
                "piece",
                "0",
                "pieces",
                "1",
                "fileName",
                name,
                "data",
                Base64.getUrlEncoder().withoutPadding().encodeToString(content));
    }
}
