package jp.kasane.web.prefecture.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Tone;

/** A programme in the words of who reads it. */
final class ProgrammeWords {

    private final PrefectureVisit visit;

    ProgrammeWords(PrefectureVisit visit) {
        this.visit = visit;
    }

    Chip state(Programme.State state) {
        Tone tone = switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case OPEN -> Tone.WAITING;
            case PLANNING, RUNNING -> Tone.PROGRESS;
            case ENDED -> Tone.DONE;
        };
        return new Chip(tone, visit.t("programme.state." + state));
    }

    String day(LocalDate day) {
        return JapaneseDates.full(day, visit.visit().messages().language().locale());
    }

    String span(LocalDate from, LocalDate until) {
        return visit.t("programme.span", day(from), day(until));
    }

    /** 6市町村×4回. */
    String extent(Programme programme) {
        int visits = programme.settings().visits();
        int towns = programme.settings().townsQuota();
        return towns == 0
                ? visit.t("programme.extent.request", visits)
                : visit.t("programme.extent.quota", towns, visits);
    }

    List<Detail> facts(Programme programme, Map<String, String> towns) {
        ProgrammeSettings settings = programme.settings();
        List<Detail> facts = new ArrayList<>();
        facts.add(fact("year", ProgrammeDesk.year(visit, programme.year())));
        facts.add(fact("kind", visit.t("programme.kind." + programme.kind())));
        facts.add(fact("extent", extent(programme)));
        facts.add(fact("applying", span(settings.applyFrom(), settings.applyUntil())));
        facts.add(fact("period", span(settings.from(), settings.until())));
        facts.add(fact("contractor", settings.contractor()));
        facts.add(fact("eligibility", settings.eligibility()));
        facts.add(fact("exclusions", exclusions(settings, towns)));
        facts.add(fact("criteria", listed(settings.criteria())));
        facts.add(fact(
                "subjects",
                listed(settings.subjects().stream().map(Subject::title).toList())));
        facts.add(fact("closed", settings.closed().stream().map(this::day).collect(Collectors.joining(and()))));
        facts.add(fact("group", visit.t(settings.tiedToGroup() ? "programme.group.yes" : "programme.group.no")));
        facts.addAll(terms(settings.terms()));
        return facts;
    }

    private List<Detail> terms(Terms terms) {
        Long budget = terms.budget();
        return List.of(
                fact("fee", visit.t("programme.yen", terms.fee())),
                fact("budget", budget == null ? visit.t("programme.budget.none") : visit.t("programme.yen", budget)),
                fact("ways", visit.t("programme.ways", terms.mostMinutes(), terms.noonMinutes())),
                fact("fields", visit.t(terms.fieldsRequired() ? "programme.fields.must" : "programme.fields.should")));
    }

    private Detail fact(String name, String value) {
        return new Detail(visit.t("programme.fact." + name), value);
    }

    private String exclusions(ProgrammeSettings settings, Map<String, String> towns) {
        return settings.exclusions().stream()
                .map(one ->
                        visit.t("programme.excluded", towns.getOrDefault(one.townCode(), one.townCode()), one.reason()))
                .collect(Collectors.joining(and()));
    }

    private String and() {
        return visit.t("published.and");
    }

    /** Texts that may have commas of their own. */
    private String listed(List<String> texts) {
        return String.join(visit.t("programme.listed"), texts);
    }

    List<ProgrammePage.Stage> stages(ProgrammeSettings settings) {
        List<ProgrammePage.Stage> stages = new ArrayList<>();
        for (StageSetting stage : settings.stages()) {
            stages.add(new ProgrammePage.Stage(
                    stage.title(),
                    stage.meaning(),
                    stages.isEmpty() ? visit.t("programme.spacing.first") : spacing(stage),
                    stageSpan(stage)));
        }
        return stages;
    }

    private String spacing(StageSetting stage) {
        Integer most = stage.mostDays();
        return most == null
                ? visit.t("programme.spacing.least", Math.max(1, stage.leastDays()))
                : visit.t("programme.spacing.both", Math.max(1, stage.leastDays()), most);
    }

    private String stageSpan(StageSetting stage) {
        LocalDate from = stage.from();
        LocalDate until = stage.until();
        if (from != null) {
            return until == null ? visit.t("programme.span.from", day(from)) : span(from, until);
        }
        return until == null ? visit.t("programme.stage.whole") : visit.t("programme.span.until", day(until));
    }

    List<ProgrammePage.Asked> questions(ProgrammeSettings settings) {
        return settings.questions().stream()
                .map(one -> new ProgrammePage.Asked(
                        one.title(),
                        visit.t(one.required() ? "programme.asked.must" : "programme.asked.may"),
                        how(one)))
                .toList();
    }

    private String how(Question question) {
        return question.choices().isEmpty() ? visit.t("programme.asked.words") : listed(question.choices());
    }
}
