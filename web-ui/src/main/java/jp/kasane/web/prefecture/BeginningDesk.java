package jp.kasane.web.prefecture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.FirstDefinition.Whence;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.definition.BeginOutcome;
import jp.kasane.municipal.definition.Beginnings;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Part;
import jp.kasane.municipal.definition.Receiver;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.prefecture.templates.Templates;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.SentFile;
import jp.kasane.web.prefecture.BeginningForm.Kind;
import jp.kasane.web.prefecture.templates.Findings;

/**
 * Finds the arrangement that a new town begins with, out of what its prefecture may use: its own templates, what its own towns published,
 * a file that is sent. Nothing of the town is begun before it fits.
 */
public final class BeginningDesk {

    private static final MunicipalityDirectory DIRECTORY = MunicipalityDirectory.bundled();

    private final Templates templates;
    private final PublishedArrangements published;
    private final TownRegister register;
    private final Clock clock;

    public BeginningDesk(Templates templates, PublishedArrangements published, TownRegister register, Clock clock) {
        this.templates = templates;
        this.published = published;
        this.register = register;
        this.clock = clock;
    }

    /** What came of the questions. */
    sealed interface Read {

        /** It begins with this, or with nothing. */
        record Ready(Optional<FirstDefinition> definition) implements Read {}

        /** What is wrong, by field. */
        record Wrong(Map<String, List<String>> errors) implements Read {}

        /** The same, told where it came from. */
        default Read from(Whence whence) {
            return this instanceof Ready ready ? new Ready(ready.definition().map(one -> one.from(whence))) : this;
        }
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
                        .toList(),
                towns(visit.prefecture().code()),
                Beginnings.COPIED.stream()
                        .map(part -> new Choice(
                                part.name(),
                                part(visit, part),
                                part.isNearPersons() ? visit.t("publication.parts.near") : null))
                        .toList());
    }

    /** Those that have published something. */
    private List<Choice> towns(String prefecture) {
        Map<String, String> names =
                register.tenants(prefecture).stream().collect(Collectors.toMap(Tenant::code, Tenant::name));
        return published.list(prefecture).stream()
                .map(one -> Choice.of(one.tenantCode(), names.getOrDefault(one.tenantCode(), one.title())))
                .toList();
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
        return switch (form.kind()) {
            case TEMPLATE -> ofTemplate(visit, form, town.get()).from(Whence.template(form.template()));
            case TOWN -> ofTown(visit, form, town.get()).from(Whence.town(form.town()));
            default -> ofFile(visit, form, town.get()).from(Whence.file());
        };
    }

    private Read ofTemplate(PrefectureVisit visit, BeginningForm form, Receiver town) {
        return templates
                .content(visit.prefecture().code(), form.template())
                .map(DefinitionFiles.FORMAT::kept)
                .map(template ->
                        ready(Beginnings.ofTemplate(template, town), template.title(), BeginningForm.TEMPLATE, visit))
                .orElseGet(() -> wrong(BeginningForm.TEMPLATE, visit.t("onboarding.arrangement.template.none")));
    }

    private Read ofTown(PrefectureVisit visit, BeginningForm form, Receiver town) {
        if (form.parts().isEmpty()) {
            return wrong(BeginningForm.PARTS, visit.t("onboarding.arrangement.parts.none"));
        }
        String prefecture = visit.prefecture().code();
        return published
                .of(prefecture, form.town())
                .map(copy -> ready(
                        Beginnings.ofTown(
                                DefinitionFiles.FORMAT.kept(copy.content()),
                                form.parts(),
                                town,
                                name(prefecture, copy.tenantCode())),
                        copy.title(),
                        BeginningForm.TOWN,
                        visit))
                .orElseGet(() -> wrong(BeginningForm.TOWN, visit.t("onboarding.arrangement.town.none")));
    }

    private String name(String prefecture, String code) {
        return register.tenant(prefecture, code).map(Tenant::name).orElse(code);
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
        if (outcome instanceof BeginOutcome.Nothing nothing) {
            return wrong(BeginningForm.PARTS, visit.t("onboarding.arrangement.parts.nothing", parts(visit, nothing)));
        }
        return wrong(
                field,
                outcome instanceof BeginOutcome.Elsewhere elsewhere
                        ? visit.t("onboarding.arrangement.elsewhere", elsewhere.whose())
                        : visit.t("onboarding.arrangement.unfit"));
    }

    private static String parts(PrefectureVisit visit, BeginOutcome.Nothing nothing) {
        return Stream.of(Part.values())
                .filter(nothing.there()::contains)
                .map(part -> part(visit, part))
                .collect(Collectors.joining(visit.t("published.and")));
    }

    private static String part(PrefectureVisit visit, Part part) {
        return visit.t("part." + part.name());
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
