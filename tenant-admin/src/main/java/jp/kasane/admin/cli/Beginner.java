package jp.kasane.admin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.Finding;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.FirstDefinition.Whence;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.municipal.definition.BeginOutcome;
import jp.kasane.municipal.definition.Beginnings;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Receiver;
import jp.kasane.prefecture.published.Published;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.prefecture.templates.Template;
import jp.kasane.prefecture.templates.Templates;

/** Finds the arrangement that a new town begins with, before anything of the town is begun. What does not fit is told line by line. */
final class Beginner {

    private final Locale locale;
    private final Templates templates;
    private final PublishedArrangements published;
    private final TenantRegistry towns;

    Beginner(Locale locale, ControlDatabase control) {
        this.locale = locale;
        this.templates = new Templates(control, Clock.systemUTC());
        this.published = new PublishedArrangements(control, Clock.systemUTC());
        this.towns = new TenantRegistry(control);
    }

    /** Empty for a code that is no municipality's: whoever reads the order says so. */
    Optional<FirstDefinition> first(ArrangementOrder order, String code) {
        return municipality(code).map(town -> first(order, Receiver.of(town, order.from())));
    }

    private FirstDefinition first(ArrangementOrder order, Receiver town) {
        return order.file()
                .map(file -> ofFile(file, town))
                .or(() -> order.template().map(title -> ofTemplate(order, title, town)))
                .orElseGet(() -> ofTown(order, order.town().orElseThrow(), town));
    }

    private FirstDefinition ofFile(Path file, Receiver town) {
        String name = String.valueOf(file.getFileName());
        return kept(file, name, Beginnings.ofFile(content(file), name, town)).from(Whence.file());
    }

    private FirstDefinition ofTemplate(ArrangementOrder order, String title, Receiver town) {
        String prefecture = new MunicipalityCode(town.code()).prefecture().value();
        List<Template> kept = templates.of(prefecture);
        return kept.stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .flatMap(one -> ofTemplate(order, prefecture, one, town))
                .orElseThrow(() -> new Refusal(
                        "onboard.arrangement.template",
                        order.orderFile(),
                        title,
                        kept.stream()
                                .map(one -> "  " + one.title())
                                .collect(Collectors.joining(System.lineSeparator()))));
    }

    private Optional<FirstDefinition> ofTemplate(
            ArrangementOrder order, String prefecture, Template template, Receiver town) {
        return templates
                .content(prefecture, template.id())
                .map(DefinitionFiles.FORMAT::kept)
                .map(content -> kept(order.orderFile(), template.title(), Beginnings.ofTemplate(content, town)))
                .map(first -> first.from(Whence.template(template.id())));
    }

    /** Only what a town of the same prefecture shows to the others; what it has itself is not looked at. */
    private FirstDefinition ofTown(ArrangementOrder order, String code, Receiver town) {
        String prefecture = new MunicipalityCode(town.code()).prefecture().value();
        Published copy = published
                .of(prefecture, code)
                .orElseThrow(() -> new Refusal(
                        "onboard.arrangement.town",
                        order.orderFile(),
                        code,
                        published.list(prefecture).stream()
                                .map(one -> "  " + one.tenantCode() + " " + name(one.tenantCode()))
                                .collect(Collectors.joining(System.lineSeparator()))));
        Definition theirs = DefinitionFiles.FORMAT.kept(copy.content());
        return kept(order.orderFile(), copy.title(), Beginnings.ofTown(theirs, order.parts(), town, name(code)))
                .from(Whence.town(code));
    }

    private String name(String code) {
        return towns.find(code).map(Tenant::name).orElse(code);
    }

    private FirstDefinition kept(Path file, String name, BeginOutcome outcome) {
        if (outcome instanceof BeginOutcome.Refused refused) {
            throw new Refusal("onboard.arrangement.refused", file, lines(file, refused.findings()));
        }
        if (outcome instanceof BeginOutcome.Elsewhere elsewhere) {
            throw new Refusal("onboard.arrangement.elsewhere", file, elsewhere.whose());
        }
        if (outcome instanceof BeginOutcome.Nothing nothing) {
            throw new Refusal("onboard.arrangement.nothing", file, ArrangementOrder.keys(nothing.there()));
        }
        return new FirstDefinition(DefinitionFiles.FORMAT.json(((BeginOutcome.Begun) outcome).definition()), name);
    }

    private String lines(Path file, List<Finding> findings) {
        return findings.stream()
                .map(finding -> DefinitionFiles.words(locale).say(file.toString(), finding))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DefinitionFormat.LONGEST_FILE + 1);
        } catch (IOException e) {
            throw new Refusal("file.unreadable", file);
        }
    }

    private static Optional<LocalGovernment> municipality(String code) {
        return MunicipalityCode.parse(code) instanceof CodeReading.Read read
                        && !read.code().isPrefecture()
                ? MunicipalityDirectory.bundled().find(read.code())
                : Optional.empty();
    }
}
