package jp.kasane.web.prefecture.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Exclusion;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.programmes.Subject;
import org.jspecify.annotations.Nullable;

/** Writes a programme into the fields of its form, as somebody would have typed it. */
final class KeptProgramme {

    private final Map<String, String> values = new HashMap<>();
    private final List<String> rows = new ArrayList<>();

    private KeptProgramme() {}

    /** With which a new one begins. */
    static TypedProgramme blank(LocalDate today) {
        KeptProgramme form = new KeptProgramme();
        form.put("year", FiscalYear.of(today).year());
        form.put("kind", "QUOTA");
        form.put("mostMinutes", Terms.USUAL.mostMinutes());
        form.put("noonMinutes", Terms.USUAL.noonMinutes());
        return new TypedProgramme(form.values, List.of());
    }

    static TypedProgramme of(ProgrammeDraft draft) {
        KeptProgramme form = new KeptProgramme();
        form.put("title", draft.title());
        form.put("year", draft.year().year());
        form.put("kind", draft.kind().name());
        form.general(draft.settings());
        draft.settings().stages().forEach(form::stage);
        draft.settings().subjects().forEach(form::subject);
        draft.settings().questions().forEach(form::question);
        draft.settings().exclusions().forEach(form::exclusion);
        form.terms(draft.settings().terms());
        draft.settings().weights().forEach((goal, weight) -> form.put("weight." + goal.name(), weight));
        return new TypedProgramme(form.values, form.rows);
    }

    private void put(String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString());
    }

    private void day(String name, @Nullable LocalDate day) {
        values.put(name, day == null ? "" : JapaneseDates.abbreviated(day));
    }

    private void general(ProgrammeSettings settings) {
        day("from", settings.from());
        day("until", settings.until());
        day("applyFrom", settings.applyFrom());
        day("applyUntil", settings.applyUntil());
        put("townsQuota", settings.townsQuota() == 0 ? null : settings.townsQuota());
        boolean plain = settings.visitsPerRequest() == settings.stages().size();
        put("visitsPerRequest", plain ? null : settings.visitsPerRequest());
        put("eligibility", settings.eligibility());
        put("criteria", String.join("\n", settings.criteria()));
        put("closed", settings.closed().stream().map(JapaneseDates::abbreviated).collect(Collectors.joining("\n")));
        put("contractor", settings.contractor());
        put("tiedToGroup", settings.tiedToGroup() ? TypedProgramme.TICKED : null);
    }

    private void stage(StageSetting stage) {
        String row = row("stage", stage.id());
        put(row + ".title", stage.title());
        put(row + ".meaning", stage.meaning());
        put(row + ".leastDays", stage.leastDays() == 0 ? null : stage.leastDays());
        put(row + ".mostDays", stage.mostDays());
        day(row + ".from", stage.from());
        day(row + ".until", stage.until());
    }

    private void subject(Subject subject) {
        put(row("subject", subject.id()) + ".title", subject.title());
    }

    private void question(Question question) {
        String row = row("question", question.id());
        put(row + ".title", question.title());
        put(row + ".help", question.help());
        put(row + ".required", question.required() ? TypedProgramme.TICKED : null);
        put(row + ".choices", String.join("\n", question.choices()));
    }

    private void exclusion(Exclusion exclusion) {
        String row = row("exclusion", exclusion.townCode());
        put(row + ".town", exclusion.townCode());
        put(row + ".reason", exclusion.reason());
    }

    private void terms(Terms terms) {
        put("mostMinutes", terms.mostMinutes());
        put("noonMinutes", terms.noonMinutes());
        put("fee", terms.fee() == 0 ? null : terms.fee());
        put("budget", terms.budget());
        put("fieldsRequired", terms.fieldsRequired() ? TypedProgramme.TICKED : null);
    }

    private String row(String kind, String key) {
        String row = kind + "." + key;
        rows.add(row);
        return row;
    }

    /** The goals in the order in which they are weighed. */
    static List<Goal> goals() {
        return List.of(Goal.values());
    }
}
