package jp.kasane.prefecture.visits;

import java.time.LocalDate;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.jspecify.annotations.Nullable;

/** Lays down programmes, advisers, requests and their visits, past the stores that others own. */
public final class AVisit {

    private final ControlDatabase control;
    private final String prefecture;
    private final String programme = Ids.next();

    public AVisit(ControlDatabase control, String prefecture) {
        this.control = control;
        this.prefecture = prefecture;
        change(
                "INSERT INTO dispatch_programme (id, prefecture_code, fiscal_year, title, kind, state, settings, version, made_by,"
                        + " changed_at) VALUES (?, ?, 2026, '見本の派遣', 'QUOTA', 'RUNNING', '{}', 1, ?, NOW(6))",
                programme,
                prefecture,
                Ids.next());
    }

    public String programme() {
        return programme;
    }

    public String adviser(@Nullable String userId) {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_adviser (id, prefecture_code, name, kana, user_id, base_code, most_visits, profile, version,"
                        + " changed_at) VALUES (?, ?, '見本 助言', 'みほん じょげん', ?, '022012', 10, '{}', 1, NOW(6))",
                id,
                prefecture,
                userId);
        return id;
    }

    public String request(String town) {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " sent_at, changed_at) VALUES (?, ?, ?, ?, 'ACCEPTED', '{}', 1, ?, NOW(6), NOW(6))",
                id,
                prefecture,
                programme,
                town,
                Ids.next());
        return id;
    }

    /** Still to be planned. */
    public String of(String request, String town, int number) {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state,"
                        + " version, changed_at) VALUES (?, ?, ?, ?, ?, NULL, ?, 'UNPLANNED', 1, NOW(6))",
                id,
                prefecture,
                programme,
                request,
                town,
                number);
        return id;
    }

    /** Where it stands from now on, whatever it took to get there. */
    public void put(String visit, VisitState state, String adviser, LocalDate day, HalfDay.Half half) {
        change(
                "UPDATE dispatch_visit SET state = ?, adviser_id = ?, day = ?, half = ? WHERE id = ?",
                state.name(),
                adviser,
                day,
                half.name(),
                visit);
    }

    private void change(String sql, @Nullable Object... values) {
        control.jdbi().useHandle(handle -> handle.execute(sql, values));
    }
}
