package jp.kasane.web.published;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
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
import jp.kasane.municipal.definition.town.Place;
import jp.kasane.prefecture.published.Copy;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;

/**
 * What an administrator chose to publish, as typed: of which day, which parts. What can be chosen is what the town has on that day; until
 * something is chosen, all that does not come near persons is. Where the town's first definition has yet to begin, that day is meant.
 */
final class Choosing {

    private final Messages m;
    private final Typed typed;
    private final Town town;
    private final boolean coming;
    private final Optional<LocalDate> day;
    private final Optional<Definition> definition;
    private final Optional<Definition> excerpt;

    /**
     * The town that publishes.
     *
     * @param first from which day on it has a definition, if it has any
     * @param at which it has on a day
     */
    record Town(Place place, Optional<LocalDate> first, Function<LocalDate, Optional<Definition>> at) {}

    Choosing(Messages m, Typed typed, LocalDate today, Town town) {
        this.m = m;
        this.typed = typed;
        this.town = town;
        this.coming = town.first().filter(today::isBefore).isPresent();
        this.day = typed.has("day")
                ? typedDay()
                : Optional.of(coming ? town.first().orElseThrow() : today);
        this.definition = day.flatMap(town.at());
        Set<Part> chosen = chosen();
        this.excerpt = chosen.isEmpty() ? Optional.empty() : definition.map(one -> one.published(town.place(), chosen));
    }

    private Optional<LocalDate> typedDay() {
        return JapaneseDates.parse(typed.of("day")) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    /** Whether there is anything to publish, today or on another day. */
    boolean defined() {
        return town.first().isPresent();
    }

    /** The parts that the town has something in. */
    private Set<Part> offered() {
        return definition.map(Part::in).orElse(Set.of());
    }

    private Set<Part> chosen() {
        List<String> names = typed.all("parts");
        return offered().stream().filter(part -> names.contains(part.name())).collect(Collectors.toSet());
    }

    /** Of the chosen parts those that hold something: titles of sources stand there unchosen, and a part may go with what it rested on. */
    Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        excerpt.map(Part::in).ifPresent(parts::addAll);
        parts.retainAll(chosen());
        return parts;
    }

    Field dayField() {
        String first = town.first().map(new Words(m)::day).orElse("");
        Field field = Field.of("day", m.t("publication.day"))
                .hint(coming ? m.t("publication.day.coming", first) : m.t("publication.day.hint"))
                .value(shownDay());
        if (definition.isPresent() || !defined()) {
            return field;
        }
        return field.error(day.isEmpty() ? m.t("people.wrong.date") : m.t("publication.day.none", first));
    }

    private String shownDay() {
        return coming && !typed.has("day") ? day.map(LocalDate::toString).orElse("") : typed.of("day");
    }

    /** @param sent whether the choice was sent, and an empty one is one */
    Field partsField(boolean sent) {
        List<String> shown = sent || !typed.all("parts").isEmpty()
                ? chosen().stream().map(Part::name).toList()
                : Part.farFromPersons().stream().map(Part::name).toList();
        Field field = Field.of("parts", m.t("publication.parts"))
                .hint(m.t("publication.parts.hint"))
                .values(shown);
        return sent && parts().isEmpty() && definition.isPresent() ? field.error(m.t("publication.parts.none")) : field;
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
        return parts().isEmpty() ? Optional.empty() : excerpt.filter(Choosing::holds);
    }

    private static boolean holds(Definition excerpt) {
        byte[] kept = DefinitionFiles.FORMAT.json(excerpt).getBytes(StandardCharsets.UTF_8);
        return DefinitionFiles.FORMAT.read(kept) instanceof ReadOutcome.Fits;
    }

    /** @param seen what {@link #excerpt} gave */
    Copy copy(Definition seen) {
        PartElements elements = new PartElements(seen);
        Set<Part> parts = parts();
        return new Copy(
                seen.title(),
                seen.effectiveFrom(),
                names(parts),
                DefinitionFiles.FORMAT.json(seen),
                parts.stream()
                        .flatMap(part -> elements.names(part).stream().map(name -> new Copy.Named(part.name(), name)))
                        .toList());
    }

    static Set<String> names(Set<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.toSet());
    }

    /** By which a preview is known again: whoever publishes publishes what they saw. */
    static String seen(Definition excerpt) {
        return Sha256.of(DefinitionFiles.FORMAT.json(excerpt));
    }
}
