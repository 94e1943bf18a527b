package jp.kasane.web.published;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.text.Sha256;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Part;
import jp.kasane.prefecture.published.Copy;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;

/**
 * What an administrator chose to publish, as typed: of which day, which parts. What can be chosen is what the town has on that day; until
 * something is chosen, all that does not come near persons is.
 *
 * @param definition the town's definition of the day, if there is one and the day could be read
 */
record Choosing(Messages m, Typed typed, Optional<LocalDate> day, Optional<Definition> definition) {

    static Choosing of(Messages m, Typed typed, LocalDate today, Function<LocalDate, Optional<Definition>> town) {
        Optional<LocalDate> day = Optional.of(today);
        if (typed.has("day")) {
            day = JapaneseDates.parse(typed.of("day")) instanceof DateReading.Read read
                    ? Optional.of(read.date())
                    : Optional.empty();
        }
        return new Choosing(m, typed, day, day.flatMap(town));
    }

    /** The parts that the town has something in. */
    private Set<Part> offered() {
        return definition.map(Part::in).orElse(Set.of());
    }

    private Set<Part> chosen() {
        List<String> names = typed.all("parts");
        return offered().stream().filter(part -> names.contains(part.name())).collect(Collectors.toSet());
    }

    Field dayField() {
        Field field = Field.of("day", m.t("publication.day"))
                .hint(m.t("publication.day.hint"))
                .value(typed.of("day"));
        if (day.isEmpty()) {
            return field.error(m.t("people.wrong.date"));
        }
        return definition.isEmpty() && typed.has("day") ? field.error(m.t("publication.day.none")) : field;
    }

    /** @param sent whether the choice was sent, and an empty one is one */
    Field partsField(boolean sent) {
        List<String> shown = sent || !typed.all("parts").isEmpty()
                ? chosen().stream().map(Part::name).toList()
                : Part.farFromPersons().stream().map(Part::name).toList();
        Field field = Field.of("parts", m.t("publication.parts"))
                .hint(m.t("publication.parts.hint"))
                .values(shown);
        return sent && chosen().isEmpty() && definition.isPresent()
                ? field.error(m.t("publication.parts.none"))
                : field;
    }

    List<Choice> choices() {
        Words words = new Words(m);
        return Arrays.stream(Part.values())
                .filter(offered()::contains)
                .map(part -> new Choice(
                        part.name(), words.part(part), part.isNearPersons() ? m.t("publication.parts.near") : null))
                .toList();
    }

    /** What would be seen: nothing if the choice does not hold, or makes more than a definition may be. */
    Optional<Definition> excerpt() {
        return chosen().isEmpty()
                ? Optional.empty()
                : definition.map(one -> one.withoutPersons().only(chosen())).filter(Choosing::holds);
    }

    private static boolean holds(Definition excerpt) {
        byte[] kept = DefinitionFiles.FORMAT.json(excerpt).getBytes(StandardCharsets.UTF_8);
        return DefinitionFiles.FORMAT.read(kept) instanceof ReadOutcome.Fits;
    }

    static Copy copy(Definition excerpt) {
        PartElements elements = new PartElements(excerpt);
        Set<Part> parts = Part.in(excerpt);
        return new Copy(
                excerpt.title(),
                excerpt.effectiveFrom(),
                parts.stream().map(Part::name).collect(Collectors.toSet()),
                DefinitionFiles.FORMAT.json(excerpt),
                parts.stream()
                        .flatMap(part -> elements.names(part).stream().map(name -> new Copy.Named(part.name(), name)))
                        .toList());
    }

    /** By which a preview is known again: whoever publishes publishes what they saw. */
    static String seen(Definition excerpt) {
        return Sha256.of(DefinitionFiles.FORMAT.json(excerpt));
    }
}
