package jp.kasane.web.running;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Jobs;

/** Things that pages are about: consultations taken down as an officer's form takes them down, grants, jobs. */
public final class Things {

    /** What nobody but its town may read; no log may hold it. */
    public static final String SECRET = "門外不出の文面";

    private static final ControlDatabase CONTROL = RunningPages.get().towns().control();
    private static final Pattern RECORD = Pattern.compile(".*/consultations/([0-9A-Z]{26})\\?told=recorded");
    private static final Map<Place, Person> OFFICERS = new HashMap<>();

    private Things() {}

    /** Somebody of the town who takes consultations down and may do all with them. */
    public static synchronized Person officer(Place town) {
        return OFFICERS.computeIfAbsent(town, one -> People.with(one, StandardRole.COORDINATOR));
    }

    /** The form of a consultation with everything filled in. */
    public static Form intake() {
        return Form.of(
                "received_on", "令和8年11月1日",
                "received_at", "9:30",
                "channel", "PHONE",
                "relation", "FAMILY",
                "contact_name", People.NAME + " 電話",
                "contact_phone", "0174-00-0000",
                "person_name", People.NAME + " 髙子",
                "person_kana", "ｶｸｳ たかこ",
                "born_on", "S15.5.5",
                "address", SECRET + " 一番地",
                "fields", "ELDERLY",
                "fields", "POVERTY",
                "urgency", "SOON",
                "body", SECRET + "\n二行目",
                "next_step", "VISIT",
                "next_due", "2026-12-01",
                "next_note", "=1+1");
    }

    /** Takes one down; its id. */
    public static String consultation(Place town, Form form) {
        Answer answer = Caller.as(officer(town)).post("/t/" + town.code() + "/consultations/new", form);
        Matcher record = RECORD.matcher(answer.location());
        if (!record.matches()) {
            throw new AssertionError("not recorded: " + answer);
        }
        return record.group(1);
    }

    /** As many more of the town's consultations, alike but for their numbers, entered past the product: with its forms it takes minutes. */
    public static void copies(Place town, int many) {
        String columns = Books.rows(
                        "information_schema",
                        "SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) AS them FROM columns"
                                + " WHERE table_schema = ? AND table_name = 'consultation'",
                        Books.of(town))
                .get(0)
                .get("them");
        String copied = columns.replaceFirst("\\bid\\b", "CONCAT('01', LPAD(seq, 24, '0'))")
                .replaceFirst("\\bnumber\\b", "CONCAT('copy-', seq)")
                .replaceFirst("\\bserial\\b", "100000 + seq");
        Books.change(
                Books.of(town),
                "INSERT INTO consultation (" + columns + ") SELECT " + copied
                        + " FROM (SELECT * FROM consultation LIMIT 1) one JOIN seq_1_to_" + many);
    }

    /** One that this person recorded and was given, whatever their role. */
    public static String consultationOf(Place town, Person person) {
        String id = consultation(town, intake());
        Books.change(
                Books.of(town),
                "UPDATE consultation SET recorded_by = ?, assigned_to = ? WHERE id = ?",
                person.id(),
                person.id(),
                id);
        return id;
    }

    /** A published figure of the town's profile, with everything filled in. */
    public static Form figureForm() {
        return Form.of(
                "label", "見本の数",
                "value", "12",
                "emptiness", "",
                "unit", "か所",
                "as_of", "令和8年11月1日",
                "origin", "SOURCE",
                "document", "見本計画",
                "place", "1ページ",
                "note", "注");
    }

    /** A figure of the town's profile, on it or taken off it; its id. */
    static String figure(Place town, boolean takenOff) {
        Caller administrator = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR));
        String figures = "/t/" + town.code() + "/profile/figures/";
        Answer added = administrator.post(figures + "new", figureForm());
        if (!added.location().endsWith("told=added")) {
            throw new AssertionError("not added: " + added);
        }
        String id = Books.rows(
                        Books.of(town),
                        "SELECT figure_id FROM profile_change WHERE act = 'ADD' ORDER BY changed_at DESC LIMIT 1")
                .get(0)
                .get("figure_id");
        if (takenOff) {
            administrator.post(figures + id + "/remove", Form.of("version", "1"));
        }
        return id;
    }

    /** What the registry calls the town. */
    static String name(Place town) {
        return Books.control("SELECT name FROM tenant WHERE code = '" + town.code() + "'")
                .get(0)
                .get("name");
    }

    /** Somebody of the prefecture has asked that the town leave, and it has come so far. */
    static void leaving(String townCode, String state) {
        Books.changeControl("DELETE FROM departure WHERE town_code = ?", townCode);
        Books.changeControl(
                "INSERT INTO departure (id, town_code, open_town, state, reason, asked_by, asked_at, certificate)"
                        + " VALUES (?, ?, ?, ?, '試験', ?, NOW(6), '消去証明書')",
                Ids.next(),
                townCode,
                state.equals("ERASED") ? null : townCode,
                state,
                Ids.next());
    }

    /** A definition of no place, as a file. */
    public static String definition(String title) {
        return """
                format: kasane-definition
                version: 1
                title: %s
                effectiveFrom: 2026-04-01
                bodies:
                  - id: yorozu
                    origin: template
                    name: よろず相談
                    functions: [receive]
                    fields: [general]
                    channels: [window]
                """.formatted(title);
    }

    /** The only template that the prefecture keeps: it may keep no more than a hundred. */
    public static String template(Place prefecture) {
        String id = Ids.next();
        Books.changeControl("DELETE FROM arrangement_template WHERE prefecture_code = ?", prefecture.code());
        Books.changeControl(
                "INSERT INTO arrangement_template (id, prefecture_code, title, content, file_name, added_at)"
                        + " VALUES (?, ?, ?, ?, 'mura.yaml', NOW(6))",
                id,
                prefecture.code(),
                "見本のひな形 " + id,
                "{\"format\":\"kasane-definition\",\"version\":1,\"title\":\"見本のひな形 " + id + "\","
                        + "\"effectiveFrom\":\"2026-04-01\",\"bodies\":[{\"id\":\"yorozu\",\"origin\":\"template\","
                        + "\"name\":\"よろず相談\"}]}");
        return id;
    }

    /** A piece of work that a prefecture has asked for. */
    public static String job(Place prefecture, JobRequest request) {
        Enqueued answer = new Jobs(CONTROL, Clock.systemUTC()).enqueue(prefecture, request, null);
        return answer instanceof Enqueued.Accepted accepted
                ? accepted.jobId()
                : ((Enqueued.AlreadyUnderWay) answer).jobId();
    }
}
