package jp.kasane.web.running;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.people.ReshuffleLine.Column;
import jp.kasane.municipal.definition.Part;
import jp.kasane.web.running.People.Stage;

/** With what form each operation that changes something succeeds. */
public final class Forms {

    private interface Filling {
        Form of(Person person, Place place, Map<String, String> ids);
    }

    private static final Map<String, Filling> RECORDS = Map.ofEntries(
            entry("/t/{town}/consultations/new", (person, place, ids) -> Things.intake()),
            entry("/t/{town}/drafts/{id}", (person, place, ids) -> Things.intake()),
            entry("/t/{town}/drafts/{id}/discard", (person, place, ids) -> Form.of()),
            entry("/t/{town}/consultations/{id}/edit", Forms::correction),
            entry("/t/{town}/consultations/{id}/step/finish", (person, place, ids) -> Form.of()),
            entry("/t/{town}/consultations/{id}/step/reopen", (person, place, ids) -> Form.of()),
            entry(
                    "/t/{town}/consultations/{id}/step/assign",
                    (person, place, ids) ->
                            Form.of("colleague", Things.officer(place).id())),
            entry("/t/{town}/consultations/{id}/step/void", (person, place, ids) -> Form.of("reason", "二重に入れた")),
            entry("/t/{town}/consultations/search", (person, place, ids) -> Form.of("q", People.NAME, "state", "ALL")),
            entry(
                    "/t/{town}/consultations/export",
                    (person, place, ids) -> Form.of("purpose", "県への報告", "encoding", "UTF_8_BOM")));

    /** Of a town and of a prefecture alike. */
    private static final Map<String, Filling> OF_PEOPLE = Map.ofEntries(
            entry(
                    "people/approve",
                    (person, place, ids) -> Form.of("grant", proposed(place), "grant", proposed(place))),
            entry("people/invite", (person, place, ids) -> newcomer(Samples.worker(place))),
            entry(
                    "people/person/{user}/roles",
                    (person, place, ids) ->
                            terms(place.kind() == Place.Kind.TOWN ? StandardRole.RECORDER : StandardRole.ADVISER)),
            entry("people/person/{user}/invitation", (person, place, ids) -> Form.of()),
            entry("people/person/{user}/password", (person, place, ids) -> because()),
            entry("people/person/{user}/second-factor", (person, place, ids) -> because()),
            entry("people/person/{user}/close", (person, place, ids) -> because()),
            entry("people/grants/{grant}/approve", (person, place, ids) -> Form.of()),
            entry("people/grants/{grant}/decline", (person, place, ids) -> because()),
            entry("people/grants/{grant}/revoke", (person, place, ids) -> because()),
            entry("people/grants/{grant}/end", (person, place, ids) -> because().with("to", "2030-03-31")),
            entry("people/single-officer/on", (person, place, ids) -> officerMode(place, false, false)),
            entry(
                    "people/single-officer/approve",
                    (person, place, ids) -> officerMode(place, false, true).without("why")),
            entry("people/single-officer/decline", (person, place, ids) -> officerMode(place, false, true)),
            entry("people/single-officer/off", (person, place, ids) -> officerMode(place, true, false)),
            entry("people/reshuffle", (person, place, ids) -> reshuffle()),
            entry("people/reshuffle/apply", (person, place, ids) -> rehearsed(person, place)));

    private static final Map<String, Filling> OF_PROFILE = Map.of(
            "/t/{town}/profile/figures/new",
            (person, place, ids) -> Things.figureForm(),
            "/t/{town}/profile/figures/{id}/edit",
            (person, place, ids) -> Things.figureForm().with("value", "13").with("version", "1"),
            "/t/{town}/profile/figures/{id}/remove",
            (person, place, ids) -> Form.of("version", "1"),
            "/t/{town}/profile/figures/{id}/restore",
            (person, place, ids) -> Form.of("version", "2"));

    private static final Map<String, Filling> OF_PREFECTURE = Map.of(
            "/p/{prefecture}/onboarding",
            (person, place, ids) -> onboarding(freeMunicipality()),
            "/p/{prefecture}/towns/{municipality}/suspend",
            (person, place, ids) -> Form.of("reason", "試験のため"),
            "/p/{prefecture}/towns/{municipality}/resume",
            (person, place, ids) -> Form.of(),
            "/p/{prefecture}/templates/new",
            (person, place, ids) -> template(place),
            "/p/{prefecture}/templates/{template}/replace",
            (person, place, ids) -> Form.of("definition", Things.definition(fresh("mura"))),
            "/p/{prefecture}/templates/{template}/retire",
            (person, place, ids) -> Form.of(),
            "/p/{prefecture}/settings/mail",
            (person, place, ids) -> mail(),
            "/p/{prefecture}/settings/mail/test",
            (person, place, ids) -> Form.of());

    private static final Map<String, Filling> OF_LEAVING = Map.of(
            "/p/{prefecture}/towns/{municipality}/departure/ask",
            (person, place, ids) -> Form.of("name", "見本町", "why", "別の仕組みに移る"),
            "/p/{prefecture}/towns/{municipality}/departure/agree",
            (person, place, ids) -> Form.of("name", "見本町"),
            "/p/{prefecture}/towns/{municipality}/departure/withdraw",
            (person, place, ids) -> because(),
            "/t/{town}/departure/agree",
            (person, place, ids) -> leaving(place).without("why").with("name", Things.name(place)),
            "/t/{town}/departure/withdraw",
            (person, place, ids) -> leaving(place));

    private static final Map<String, Filling> OF_SUCCESSION = Map.of(
            "/p/{prefecture}/towns/{municipality}/succession/rename",
            (person, place, ids) -> Form.of("name", "新見本町", "kana", "しんみほんちょう", "from", "R12.4.1", "renameWhy", "告示"),
            "/p/{prefecture}/towns/{municipality}/succession/rename/withdraw",
            (person, place, ids) -> Form.of("day", "2030-04-01"),
            "/p/{prefecture}/towns/{municipality}/succession/merge",
            (person, place, ids) ->
                    Form.of("successor", RunningPages.get().successor(place), "on", "R12.4.1", "mergeWhy", "告示"),
            "/p/{prefecture}/towns/{municipality}/succession/merge/withdraw",
            (person, place, ids) -> Form.of("withdrawWhy", "取りやめ"));

    private static final Map<String, Filling> OF_PUBLICATION = Map.of(
            "/t/{town}/arrangement/publication/preview",
            (person, place, ids) -> PublishedTowns.choosing(place),
            "/t/{town}/arrangement/publication",
            (person, place, ids) -> PublishedTowns.publishing(place),
            "/t/{town}/arrangement/publication/withdraw",
            (person, place, ids) -> withdrawing(place));

    /** The town has published something. */
    private static Form withdrawing(Place town) {
        PublishedTowns.published(town.code(), PublishedTowns.ANY, Part.farFromPersons());
        return Form.of();
    }

    /** Somebody else has asked that the town leave. */
    private static Form leaving(Place town) {
        Things.leaving(town.code(), "ASKED");
        return because();
    }

    private Forms() {}

    static Form of(Operation operation, Person person, Place place, Map<String, String> ids) {
        String template = operation.toString().replaceFirst("^\\w+ ", "");
        for (Map<String, Filling> some :
                List.of(RECORDS, OF_PEOPLE, OF_PROFILE, OF_PREFECTURE, OF_LEAVING, OF_SUCCESSION, OF_PUBLICATION)) {
            Filling filling = some.getOrDefault(template, some.get(template.replaceFirst("^/[tp]/\\{\\w+}/", "")));
            if (filling != null) {
                return filling.of(person, place, ids);
            }
        }
        DispatchForms.Filling dispatch = DispatchForms.ALL.getOrDefault(
                template,
                DispatchForms.OF_REQUESTS.getOrDefault(
                        template, PlanThings.forms().get(template)));
        if (dispatch != null) {
            return dispatch.of(person, place, ids);
        }
        throw new AssertionError(operation + ": nobody said with which form it succeeds; add it to Forms");
    }

    private static Form correction(Person person, Place place, Map<String, String> ids) {
        List<Map<String, String>> found = Books.rows(
                Books.of(place), "SELECT version FROM consultation WHERE id = ?", ids.getOrDefault("id", ""));
        return Things.intake()
                .with("body", "直した " + Things.SECRET)
                .with("version", found.isEmpty() ? "1" : found.get(0).get("version"));
    }

    /** A file that becomes a template beside one other. */
    private static Form template(Place prefecture) {
        Things.template(prefecture);
        return Form.of("definition", Things.definition(fresh("mura")));
    }

    private static Form because() {
        return Form.of("why", "異動のため");
    }

    /** Whether one officer is everything at once, and whether somebody else proposes it. */
    private static Form officerMode(Place town, boolean on, boolean proposed) {
        Books.changeControl("UPDATE tenant SET single_officer = ? WHERE code = ?", on, town.code());
        Books.changeControl("DELETE FROM single_officer_proposal WHERE town_code = ?", town.code());
        if (proposed) {
            Books.changeControl(
                    "INSERT INTO single_officer_proposal (town_code, proposed_by, why, proposed_at) VALUES (?, ?, '試験', NOW(6))",
                    town.code(),
                    People.with(town, StandardRole.TOWN_ADMINISTRATOR).id());
        }
        return because();
    }

    private static String proposed(Place place) {
        return People.grant(People.stranger().id(), place, Samples.worker(place), Stage.PROPOSED);
    }

    /** A name nobody has had. */
    public static String fresh(String beginning) {
        return beginning + "-" + Ids.next().substring(12).toLowerCase(Locale.ROOT);
    }

    private static Form terms(StandardRole role) {
        return Form.of("role", role.name(), "post", "福祉係", "purpose", "応援", "from", "", "to", "令和9年3月31日");
    }

    public static Form newcomer() {
        return newcomer(StandardRole.CASE_WORKER);
    }

    private static Form newcomer(StandardRole role) {
        String username = fresh("new");
        return terms(role)
                .with("name", People.NAME + " 新人")
                .with("kana", "しんじん")
                .with("email", username + "@example.invalid")
                .with("username", username);
    }

    /** A list that adds one person. */
    public static Form reshuffle() {
        String username = fresh("move");
        return Form.of(
                "why",
                "四月一日の異動",
                "list",
                String.join(",", Column.headings()) + "\n" + People.NAME + "," + username + "@example.invalid,"
                        + username + ",CASE_WORKER,福祉係,R9.4.1,,追加");
    }

    private static Form rehearsed(Person person, Place place) {
        Form list = reshuffle();
        Answer shown = Caller.as(person).post("/t/" + place.code() + "/people/reshuffle", list);
        return list.with("shown", shown.typed("shown").stream().findFirst().orElse("none"));
    }

    public static Form mail() {
        return Form.of(
                "host", "127.0.0.1",
                "port", "1",
                "security", "STARTTLS",
                "sender", "kasane@example.invalid",
                "username", "kasane",
                "password", Things.SECRET);
    }

    public static Form onboarding(String code) {
        return Form.of(
                "code",
                code,
                "firstAdministrator.name",
                People.NAME + " 八重",
                "firstAdministrator.email",
                "yae@example.invalid",
                "firstAdministrator.username",
                fresh("yae"));
    }

    /** A municipality of the prefecture that nobody has asked for. */
    public static String freeMunicipality() {
        Person administrator = People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR);
        List<String> taken = Books.control("SELECT code FROM tenant").stream()
                .map(row -> row.get("code"))
                .toList();
        return Caller.as(administrator)
                .get("/p/020001/onboarding")
                .page()
                .select("#code option")
                .eachAttr("value")
                .stream()
                .filter(code -> !code.isEmpty() && !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
