package jp.kasane.admin.databases;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import jp.kasane.kernel.control.Settings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The control database's tables, and what the product's two users of it may do with each. The trail can be read and added to,
 * never changed; pages see no more than they work with.
 */
public final class ControlSchema {

    private static final Pattern LOOPBACK = Pattern.compile("//(127\\.0\\.0\\.1|localhost)[:/]");

    private static final String READ = "SELECT";
    private static final String ADD = "SELECT, INSERT";
    private static final String KEEP = "SELECT, INSERT, UPDATE";
    /** Pages switch a town's mode of one officer, and nothing else of its entry. */
    private static final String MODE = "SELECT, INSERT, UPDATE (single_officer, changed_at)";

    /** What is sealed of a sign-in under way is sealed anew when the master key is rotated; nothing else of it is tenant-admin's. */
    private static final String RESEAL_SIGN_IN =
            "SELECT (state_hash, code_verifier, return_to), UPDATE (code_verifier, return_to)";

    private static final String ALL = "SELECT, INSERT, UPDATE, DELETE";

    private static final Map<String, String> WEB = Map.ofEntries(
            Map.entry("prefecture", READ),
            Map.entry("database_server", READ),
            Map.entry("tenant", MODE),
            Map.entry("arrangement_template", "SELECT, INSERT, UPDATE (open_title, retired_by, retired_at)"),
            Map.entry("first_definition", "SELECT (town_code), INSERT, DELETE"),
            Map.entry("single_officer_proposal", "SELECT, INSERT, DELETE"),
            Map.entry("departure", KEEP),
            Map.entry("town_name", "SELECT, INSERT, DELETE"),
            Map.entry("merger", "SELECT, INSERT, DELETE"),
            Map.entry("published_arrangement", "SELECT, INSERT, DELETE"),
            Map.entry("published_element", ADD),
            Map.entry("prefecture_definition", READ),
            Map.entry("app_user", KEEP),
            Map.entry("access_grant", KEEP),
            Map.entry("web_session", ALL),
            Map.entry("sign_in", ALL),
            Map.entry("job", ADD),
            Map.entry("control_audit", ADD),
            Map.entry("audit_anchor", READ),
            Map.entry("anchor_key", "SELECT (id, public_key, created_at)"),
            Map.entry("mail_setting", KEEP),
            Map.entry("dispatch_programme", ALL),
            Map.entry("dispatch_adviser", KEEP),
            Map.entry("dispatch_offer", ALL),
            Map.entry("dispatch_withdrawn", "SELECT, INSERT, DELETE"),
            Map.entry("dispatch_position", ALL),
            Map.entry("dispatch_route", ALL),
            Map.entry("dispatch_request", KEEP),
            Map.entry("dispatch_request_event", ADD),
            Map.entry("dispatch_request_version", ADD),
            Map.entry("dispatch_attachment", "SELECT, INSERT, DELETE, UPDATE (sent_at, removed_at)"),
            Map.entry("dispatch_visit", KEEP),
            Map.entry("dispatch_visit_event", ADD),
            Map.entry("dispatch_report", ADD),
            Map.entry("dispatch_reply", ADD),
            Map.entry("dispatch_run", ALL),
            Map.entry("flyway_schema_history", READ));

    private static final Map<String, String> ADMIN = Map.ofEntries(
            Map.entry("prefecture", KEEP),
            Map.entry("database_server", KEEP),
            Map.entry("tenant", KEEP),
            Map.entry("arrangement_template", ADD),
            Map.entry("first_definition", "SELECT, INSERT, DELETE"),
            Map.entry("single_officer_proposal", "SELECT, DELETE"),
            Map.entry("departure", KEEP),
            Map.entry("erasure", ADD),
            Map.entry("town_name", ALL),
            Map.entry("merger", ALL),
            Map.entry("published_arrangement", "SELECT, DELETE"),
            Map.entry("published_element", READ),
            Map.entry("prefecture_definition", ADD),
            Map.entry("app_user", ALL),
            Map.entry("access_grant", ALL),
            Map.entry("web_session", "SELECT, DELETE, UPDATE (id_token)"),
            Map.entry("sign_in", RESEAL_SIGN_IN),
            Map.entry("job", ALL),
            Map.entry("schema_upgrade", KEEP),
            Map.entry("schema_upgrade_town", ALL),
            Map.entry("control_audit", ADD),
            Map.entry("audit_anchor", ADD),
            Map.entry("anchor_key", "SELECT, INSERT, UPDATE (private_key)"),
            Map.entry("mail_setting", "SELECT, UPDATE (password)"),
            Map.entry("signing_key", KEEP),
            Map.entry("dispatch_request", "SELECT, DELETE"),
            Map.entry("dispatch_request_event", "SELECT, DELETE"),
            Map.entry("dispatch_request_version", READ),
            Map.entry("dispatch_attachment", "SELECT, DELETE"),
            Map.entry("dispatch_adviser", "SELECT (id, feed_url), UPDATE (feed_url)"),
            Map.entry("dispatch_visit", READ),
            Map.entry("dispatch_report", READ),
            Map.entry("dispatch_reply", READ),
            Map.entry("flyway_schema_history", READ));

    private final String url;
    private final String owner;
    private final String password;
    private final List<String> accounts;

    public ControlSchema(Settings settings) {
        this.url = settings.required("kasane.control.url");
        this.owner = settings.required("kasane.control.owner.user");
        this.password = settings.required("kasane.control.owner.password");
        String from = settings.optional("kasane.control.clients").orElse("127.0.0.1");
        this.accounts = List.of(
                account(settings.optional("kasane.control.web.user").orElse("kasane_web"), from),
                account(settings.required("kasane.control.user"), from));
    }

    /** Brings the schema to this release's version and sets the grants; doing it again changes nothing. */
    public void apply() {
        Migration.run(database(), "db/control");
        Jdbi.create(database()).useHandle(handle -> {
            grant(handle, WEB, accounts.get(0));
            grant(handle, ADMIN, accounts.get(1));
        });
    }

    /** The version of a town's database that this release is made for. */
    public String newestOfTowns() {
        return Migration.newest(database(), TownDatabase.SCHEMA);
    }

    private DataSource database() {
        return DatabaseServerAccess.dataSource(
                url, owner, password, LOOPBACK.matcher(url).find());
    }

    private static void grant(Handle handle, Map<String, String> rights, String account) {
        rights.forEach((table, what) -> handle.execute("GRANT " + what + " ON `" + table + "` TO " + account));
    }

    private static String account(String user, String host) {
        if (!user.matches("[A-Za-z0-9_]{1,80}") || !host.matches("[A-Za-z0-9.:%_/-]{1,200}")) {
            throw new IllegalStateException("a database account has a name of letters, digits and underscores");
        }
        return "'" + user + "'@'" + host + "'";
    }
}
