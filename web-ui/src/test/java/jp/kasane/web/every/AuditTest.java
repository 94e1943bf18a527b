package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.Samples;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every look at personal data and every change stands in the access log: who, as what, upon which record, by which request. */
@ExtendWith(LeavesAfterEach.class)
class AuditTest {

    /** What shows and changes nobody's data: homes, empty forms, one's own drafts, registry facts, and the list of colleagues. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "GET /t/{town}",
            "GET /t/{town}/consultations/new",
            "POST /t/{town}/consultations/search",
            "POST /t/{town}/drafts/{id}",
            "POST /t/{town}/drafts/{id}/discard",
            "GET /t/{town}/people/invite",
            "GET /t/{town}/people/reshuffle",
            "GET /t/{town}/people/reshuffle/template.csv",
            "POST /t/{town}/people/reshuffle",
            "GET /t/{town}/access-log/anchors",
            "GET /t/{town}/access-log/anchors/newest.json",
            "GET /t/{town}/arrangement",
            "GET /t/{town}/arrangement/chapter",
            "GET /t/{town}/arrangement/versions",
            "GET /t/{town}/profile",
            "GET /t/{town}/profile/figures/new",
            "GET /t/{town}/profile/figures/{id}/edit",
            "GET /t/{town}/people/single-officer",
            "GET /t/{town}/departure",
            "GET /t/{town}/arrangement/publication",
            "POST /t/{town}/arrangement/publication/preview",
            "GET /t/{town}/dispatch",
            "GET /t/{town}/dispatch/apply/{programme}",
            "GET /t/{town}/dispatch/requests/{request}",
            "GET /t/{town}/dispatch/requests/{request}/edit",
            "GET /t/{town}/dispatch/requests/{request}/attachments/{attachment}",
            "GET /t/{town}/neighbours",
            "GET /t/{town}/neighbours/{municipality}",
            "GET /t/{town}/visits",
            "GET /t/{town}/visits/{visit}",
            "GET /t/{town}/visits/{visit}/visit.ics",
            "GET /p/{prefecture}",
            "GET /p/{prefecture}/arrangements",
            "GET /p/{prefecture}/arrangements/compare",
            "GET /p/{prefecture}/arrangements/{municipality}",
            "GET /p/{prefecture}/arrangements/{municipality}/definition.yaml",
            "GET /p/{prefecture}/dispatch/advisers/{adviser}/availability",
            "GET /p/{prefecture}/dispatch/advisers/{adviser}/availability/files",
            "GET /p/{prefecture}/dispatch/advisers/{adviser}/availability/feed",
            "GET /p/{prefecture}/availability",
            "GET /p/{prefecture}/availability/files",
            "GET /p/{prefecture}/availability/feed",
            "GET /p/{prefecture}/definition",
            "GET /p/{prefecture}/dispatch/advisers",
            "GET /p/{prefecture}/dispatch/advisers/new",
            "GET /p/{prefecture}/dispatch/advisers/{adviser}/edit",
            "GET /p/{prefecture}/dispatch/routes",
            "GET /p/{prefecture}/dispatch/routes/import",
            "GET /p/{prefecture}/dispatch/routes/positions",
            "GET /p/{prefecture}/dispatch/routes/routes.csv",
            "GET /p/{prefecture}/dispatch/routes/routes-31j.csv",
            "GET /p/{prefecture}/dispatch/routes/positions.csv",
            "GET /p/{prefecture}/dispatch/routes/positions-31j.csv",
            "GET /p/{prefecture}/dispatch/{programme}/requests",
            "GET /p/{prefecture}/dispatch/{programme}/requests/{request}",
            "GET /p/{prefecture}/dispatch/{programme}/requests/{request}/attachments/{attachment}",
            "GET /p/{prefecture}/people/invite",
            "GET /p/{prefecture}/onboarding",
            "GET /p/{prefecture}/templates",
            "GET /p/{prefecture}/templates/new",
            "GET /p/{prefecture}/templates/{template}",
            "GET /p/{prefecture}/templates/{template}/definition.yaml",
            "GET /p/{prefecture}/templates/{template}/replace",
            "GET /p/{prefecture}/towns/{municipality}",
            "GET /p/{prefecture}/towns/{municipality}/departure",
            "GET /p/{prefecture}/towns/{municipality}/departure/certificate",
            "GET /p/{prefecture}/towns/{municipality}/succession",
            "GET /p/{prefecture}/jobs/{job}",
            "GET /p/{prefecture}/jobs/{job}/progress",
            "GET /p/{prefecture}/dispatch",
            "GET /p/{prefecture}/dispatch/new",
            "GET /p/{prefecture}/dispatch/{programme}",
            "GET /p/{prefecture}/dispatch/{programme}/edit",
            "GET /p/{prefecture}/dispatch/{programme}/plan",
            "GET /p/{prefecture}/dispatch/{programme}/plan/weights",
            "GET /p/{prefecture}/dispatch/{programme}/plan/runs",
            "GET /p/{prefecture}/dispatch/{programme}/plan/runs/{run}",
            "GET /p/{prefecture}/dispatch/{programme}/plan/runs/{run}/progress",
            "GET /p/{prefecture}/dispatch/{programme}/plan/repair",
            "GET /p/{prefecture}/dispatch/{programme}/plan/{visit}",
            "GET /p/{prefecture}/dispatch/{programme}/plan/{visit}/verdict",
            "GET /p/{prefecture}/dispatch/{programme}/visits",
            "GET /p/{prefecture}/dispatch/{programme}/visits/year",
            "GET /p/{prefecture}/dispatch/{programme}/visits/{visit}",
            "GET /p/{prefecture}/visits",
            "GET /p/{prefecture}/visits/{visit}",
            "GET /p/{prefecture}/visits/{visit}/visit.ics",
            "GET /p/{prefecture}/settings/mail",
            "POST /p/{prefecture}/settings/mail/test");

    static Stream<Operation> placed() {
        return Operation.placed().stream();
    }

    @ParameterizedTest
    @MethodSource("placed")
    void standsInTheLogUnlessItIsAboutNobody(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request request = Samples.of(operation, person, operation.usualPlace());
        Answer answer = request.send();
        List<Map<String, String>> entries = Books.entries(operation.usualPlace(), answer.requestId());
        assertThat(entries.isEmpty()).as("entries: " + entries).isEqualTo(ABOUT_NOBODY.contains(operation.toString()));
        for (Map<String, String> entry : entries) {
            assertThat(entry.get("actor_id")).isEqualTo(person.id());
            assertThat(StandardRole.valueOf(entry.get("actor_role")).has(operation.right()))
                    .as("as " + entry.get("actor_role"))
                    .isTrue();
            hasWords("accesslog.action." + entry.get("action"));
            hasWords("accesslog.kind." + entry.get("subject_kind"));
            assertThat(entry.values().stream().filter(Objects::nonNull))
                    .noneMatch(text -> text.contains(Things.SECRET) || text.contains(People.NAME));
        }
        // Of a thing within a thing the log names the innermost; what is begun in one is new.
        if (!entries.isEmpty() && !operation.template().contains("/apply/")) {
            List<String> names = operation.parameters();
            names.subList(Math.max(0, names.size() - 1), names.size()).stream()
                    .map(name -> request.ids().getOrDefault(name, ""))
                    .forEach(id -> assertThat(entries)
                            .anyMatch(entry -> id.equals(entry.get("subject_id"))
                                    || Books.holder(entry.get("subject_id"))
                                            .filter(id::equals)
                                            .isPresent()));
        }
    }

    /** What the trail says of it; without words its readers see a name out of the code. */
    private static void hasWords(String key) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).has(key))
                    .as(key + " in " + language)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("placed")
    void whatWasNotGivenIsNotInTheLog(Operation operation) {
        Person stranger = People.stranger();
        Answer answer = Samples.of(operation, People.withEverything(operation.usualPlace()), operation.usualPlace())
                .send(jp.kasane.web.running.Caller.as(stranger));
        assertThat(Books.entries(operation.usualPlace(), answer.requestId())).isEmpty();
    }
}
