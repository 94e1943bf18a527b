package jp.kasane.web.prefecture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.definition.BeginOutcome;
import jp.kasane.municipal.definition.Beginnings;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Receiver;
import jp.kasane.prefecture.templates.Templates;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.SentFile;
import jp.kasane.web.prefecture.BeginningForm.Kind;
import jp.kasane.web.prefecture.templates.Findings;

/**
 * Finds the arrangement that a new town begins with, out of what its prefecture may use: its own templates,
 * a file that is sent. Nothing of the town is begun before it fits.
 */
public final class BeginningDesk {

    private static final MunicipalityDirectory DIRECTORY = MunicipalityDirectory.bundled();

    private final Templates templates;
    private final Clock clock;

    public BeginningDesk(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** What came of the questions. */
    sealed interface Read {

        /** It begins with this, or with nothing. */
        record Ready(Optional<FirstDefinition> definition) implements Read {}

        /** What is wrong, by field. */
        record Wrong(Map<String, List<String>> errors) implements Read {}
    }

    BeginningChoices choices(PrefectureVisit visit) {
        return new BeginningChoices(
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(
                                kind.name(),
                                visit.t("onboarding.arrangement." + kind),
                                visit.t("onboarding.arrangement." + kind + ".hint")))
                        .toList(),
                templates.of(visit.prefecture().code()).stream()
                        .map(one -> Choice.of(one.id(), one.title()))
                        .toList());
    }

    /** For a code that is no municipality's it finds nothing: whoever takes the order on says so. */
    Read read(PrefectureVisit visit, BeginningForm form, String code) {
        if (form.kind() == Kind.NONE) {
            return new Read.Ready(Optional.empty());
        }
        Optional<LocalDate> from = from(form);
        if (from.isEmpty()) {
            return wrong(BeginningForm.FROM, visit.t("people.wrong.date"));
        }
        Optional<Receiver> town = town(code).map(one -> Receiver.of(one, from.get()));
        if (town.isEmpty()) {
            return new Read.Ready(Optional.empty());
        }
        return form.kind() == Kind.TEMPLATE ? ofTemplate(visit, form, town.get()) : ofFile(visit, form, town.get());
    }

    private Read ofTemplate(PrefectureVisit visit, BeginningForm form, Receiver town) {
        return templates
                .content(visit.prefecture().code(), form.template())
                .map(DefinitionFiles.FORMAT::kept)
                .map(template ->
                        ready(Beginnings.ofTemplate(template, town), template.title(), BeginningForm.TEMPLATE, visit))
                .orElseGet(() -> wrong(BeginningForm.TEMPLATE, visit.t("onboarding.arrangement.template.none")));
    }

    private Read ofFile(PrefectureVisit visit, BeginningForm form, Receiver town) {
        SentFile file = form.file();
        BeginOutcome outcome = Beginnings.ofFile(file.bytes(), file.name(), town);
        return outcome instanceof BeginOutcome.Refused refused
                ? new Read.Wrong(
                        Map.of(BeginningForm.FILE, Findings.of(visit.visit().messages(), file, refused.findings())))
                : ready(outcome, file.name(), BeginningForm.FILE, visit);
    }

    private static Read ready(BeginOutcome outcome, String name, String field, PrefectureVisit visit) {
        if (outcome instanceof BeginOutcome.Begun begun) {
            Definition definition = begun.definition();
            return new Read.Ready(Optional.of(new FirstDefinition(DefinitionFiles.FORMAT.json(definition), name)));
        }
        return wrong(
                field,
                outcome instanceof BeginOutcome.Elsewhere elsewhere
                        ? visit.t("onboarding.arrangement.elsewhere", elsewhere.whose())
                        : visit.t("onboarding.arrangement.unfit"));
    }

    private static Read wrong(String field, String why) {
        return new Read.Wrong(Map.of(field, List.of(why)));
    }

    private Optional<LocalDate> from(BeginningForm form) {
        if (form.from().isEmpty()) {
            return Optional.of(LocalDate.ofInstant(clock.instant(), Grants.JAPAN));
        }
        return JapaneseDates.parse(form.from()) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    private static Optional<LocalGovernment> town(String code) {
        return MunicipalityCode.parse(code) instanceof CodeReading.Read read
                ? DIRECTORY.find(read.code()).filter(one -> !one.isPrefecture())
                : Optional.empty();
    }
}
