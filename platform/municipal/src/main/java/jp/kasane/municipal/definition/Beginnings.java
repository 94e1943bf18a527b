package jp.kasane.municipal.definition;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Finding;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.text.Shortened;
import jp.kasane.municipal.definition.town.Place;

/**
 * The arrangement that a town begins with: from a file of its own, from a template, or from what another town published. What comes of
 * it fits, or nothing does; nothing of it is kept here.
 */
public final class Beginnings {

    /** The parts of another town's arrangement that can be copied: not its figures, and not its documents. */
    public static final Set<Part> COPIED =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Part.PROFILE, Part.SOURCES)));

    private static final int SHOWN = 100;

    private Beginnings() {}

    /**
     * From a file: the town's own as it stands; one that names no place is a template, by its form. All its words and numbers stay: the
     * officer chose this file for this town, and nothing in it says that they were another's; what was published names its place.
     */
    public static BeginOutcome ofFile(byte[] file, String fileName, Receiver town) {
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(file);
        if (!(outcome instanceof ReadOutcome.Fits<Definition> fits)) {
            return new BeginOutcome.Refused(((ReadOutcome.Refused<Definition>) outcome).findings());
        }
        Place place = fits.definition().place();
        if (place == null) {
            return fitting(Copies.ofTemplate(fits.definition(), town, "ファイル「" + shown(fileName) + "」"));
        }
        return town.isNot(place)
                ? new BeginOutcome.Elsewhere(place.prefecture() + place.name())
                : new BeginOutcome.Begun(fits.definition());
    }

    /** From a template that its prefecture keeps. */
    public static BeginOutcome ofTemplate(Definition template, Receiver town) {
        return fitting(Copies.ofTemplate(template, town, "ひな形「" + shown(template.title()) + "」"));
    }

    /** From these parts of what another town published. */
    public static BeginOutcome ofTown(Definition published, Set<Part> parts, Receiver town, String whose) {
        Set<Part> there = Part.in(published).stream().filter(COPIED::contains).collect(Collectors.toSet());
        Set<Part> copied = parts.stream().filter(there::contains).collect(Collectors.toSet());
        if (copied.isEmpty()) {
            return new BeginOutcome.Nothing(there);
        }
        String whence = shown(whose) + "の公開された体制（" + published.effectiveFrom() + " から）";
        return fitting(Copies.ofTown(published.only(copied), town, whence));
    }

    /** The content of a file as a template: whose it was is left out. */
    public static BeginOutcome asTemplate(byte[] file) {
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(file);
        return outcome instanceof ReadOutcome.Fits<Definition> fits
                ? fitting(Copies.asTemplate(fits.definition()))
                : new BeginOutcome.Refused(((ReadOutcome.Refused<Definition>) outcome).findings());
    }

    /** What was said otherwise must hold as what is read does. Its lines are nobody's, so that only paths tell where it does not. */
    private static BeginOutcome fitting(Definition definition) {
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(
                DefinitionFiles.FORMAT.json(definition).getBytes(StandardCharsets.UTF_8));
        return outcome instanceof ReadOutcome.Fits<Definition> fits
                ? new BeginOutcome.Begun(fits.definition())
                : new BeginOutcome.Refused(Stream.concat(
                                Stream.of(new Finding(0, "", "", "copy.unfit", List.of())),
                                ((ReadOutcome.Refused<Definition>) outcome)
                                        .findings().stream().map(Beginnings::withoutLine))
                        .toList());
    }

    private static Finding withoutLine(Finding finding) {
        return new Finding(0, finding.path(), finding.value(), finding.message(), finding.arguments());
    }

    private static String shown(String name) {
        String legible =
                name.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{Sm} 　]", " ").strip();
        return Shortened.to(legible, SHOWN).strip();
    }
}
