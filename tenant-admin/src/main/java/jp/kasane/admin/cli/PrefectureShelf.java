package jp.kasane.admin.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.kernel.text.Sha256;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.DefinitionVersion;
import jp.kasane.municipal.definition.TakeOutcome;
import jp.kasane.municipal.definition.town.Place;
import jp.kasane.prefecture.definition.PrefectureDefinition;
import jp.kasane.prefecture.definition.PrefectureDefinitions;

/** The definitions of a prefecture itself. A town's file is none. */
final class PrefectureShelf implements Shelf {

    private final PrefectureDefinitions definitions;
    private final Prefecture prefecture;

    PrefectureShelf(PrefectureDefinitions definitions, Prefecture prefecture) {
        this.definitions = definitions;
        this.prefecture = prefecture;
    }

    @Override
    public TakeOutcome take(Definition definition, String fileName) {
        Optional<String> elsewhere = definition.isOfAnother(prefecture.code(), prefecture.name());
        if (elsewhere.isPresent()) {
            return new TakeOutcome.Elsewhere(elsewhere.get());
        }
        Place place = definition.place();
        if (place != null && place.kind() != Place.Kind.PREFECTURE) {
            throw new Refusal("definition.of-a-town", place.name());
        }
        PrefectureDefinitions.Taken taken = definitions.take(
                prefecture.code(),
                definition.title(),
                definition.effectiveFrom(),
                DefinitionFiles.FORMAT.json(definition),
                fileName);
        DefinitionVersion version = version(taken.version());
        return taken.anew() ? new TakeOutcome.Taken(version) : new TakeOutcome.Unchanged(version);
    }

    @Override
    public Optional<Definition> export(LocalDate day) {
        return definitions.export(prefecture.code(), day).map(one -> DefinitionFiles.FORMAT.kept(one.content()));
    }

    @Override
    public List<DefinitionVersion> versions() {
        return definitions.all(prefecture.code()).stream()
                .map(PrefectureShelf::version)
                .toList();
    }

    private static DefinitionVersion version(PrefectureDefinition one) {
        return new DefinitionVersion(
                one.id(),
                one.number(),
                one.effectiveFrom(),
                one.title(),
                Sha256.of(one.content()),
                one.fileName(),
                one.takenAt(),
                null);
    }
}
