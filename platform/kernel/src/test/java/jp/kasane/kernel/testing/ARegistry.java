package jp.kasane.kernel.testing;

import java.time.Instant;
import java.time.LocalDate;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;

/**
 * A control database with a prefecture and towns in it, as tests need them: rows only, no database behind a town. People have
 * signed in before unless a test says otherwise, and grants hold since long ago.
 */
public final class ARegistry {

    public static final String AOMORI = "020001";
    public static final String AKITA = "050008";
    public static final String IMABETSU = "023035";
    public static final String YOMOGITA = "023043";

    private final ControlDatabase control;
    private int towns;

    public ARegistry(ControlDatabase control) {
        this.control = control;
        prefecture(AOMORI, "青森県");
        prefecture(AKITA, "秋田県");
        run("INSERT INTO database_server (id, host, port) VALUES (?, ?, ?)", "embedded", "127.0.0.1", 3316);
        town(IMABETSU, "今別町", false);
        town(YOMOGITA, "蓬田村", false);
    }

    private void prefecture(String code, String name) {
        run(
                "INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at)"
                        + " VALUES (?, ?, ?, 'kasane-web', '', 'ACTIVE', ?)",
                code,
                name,
                "kasane-" + code,
                Instant.now());
    }

    public void town(String code, String name, boolean singleOfficer) {
        run(
                "INSERT INTO tenant (code, prefecture_code, name, kana, state, server_id, database_name, database_user,"
                        + " single_officer, created_at, changed_at)"
                        + " VALUES (?, ?, ?, '', 'ACTIVE', 'embedded', ?, ?, ?, ?, ?)",
                code,
                AOMORI,
                name,
                "kasane_t_" + code,
                "kasane_t_" + code,
                singleOfficer,
                Instant.now(),
                Instant.now());
    }

    public String freshTown() {
        String code = String.format("99%04d", ++towns);
        town(code, "試験町", false);
        return code;
    }

    public String singleOfficerTown() {
        String code = String.format("98%04d", ++towns);
        town(code, "試験村", true);
        return code;
    }

    /** A person of Aomori who has signed in before. */
    public String person(String username) {
        return person(AOMORI, username, "ACTIVE");
    }

    public String invited(String username) {
        return person(AOMORI, username, "INVITED");
    }

    public String personElsewhere(String username) {
        return person(AKITA, username, "ACTIVE");
    }

    private String person(String prefecture, String username, String state) {
        String id = Ids.next();
        run(
                "INSERT INTO app_user (id, prefecture_code, subject, username, display_name, email, state, created_at,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                prefecture,
                state.equals("INVITED") ? null : "subject-" + username,
                username,
                "架空 " + username,
                username + "@example.jp",
                state,
                Instant.now(),
                Instant.now());
        return id;
    }

    /** A grant in force since the beginning of the fiscal year 2026, approved by nobody in particular. */
    public String grant(String userId, Place place, StandardRole role) {
        String id = Ids.next();
        run(
                "INSERT INTO access_grant (id, user_id, place_kind, place_code, role, purpose, state, valid_from,"
                        + " created_at) VALUES (?, ?, ?, ?, ?, '配属', 'GRANTED', ?, ?)",
                id,
                userId,
                place.kind().name(),
                place.code(),
                role.name(),
                LocalDate.of(2026, 4, 1),
                Instant.parse("2026-04-01T00:00:00Z"));
        return id;
    }

    private void run(String sql, Object... values) {
        control.jdbi().useHandle(handle -> handle.execute(sql, values));
    }
}
