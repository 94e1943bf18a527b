package jp.kasane.web.town.arrangement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.definition.DefinitionVersion;
import jp.kasane.web.gate.TownVisit;

/** The versions of an arrangement as rows of a table. */
record VersionRows(TownVisit visit, LocalDate today) {

    private static final Comparator<DefinitionVersion> ORDER =
            Comparator.comparing(DefinitionVersion::effectiveFrom).thenComparing(DefinitionVersion::number);

    List<VersionsPage.Row> of(List<DefinitionVersion> versions) {
        return versions.stream()
                .sorted(ORDER.reversed())
                .map(one -> row(one, versions))
                .toList();
    }

    private VersionsPage.Row row(DefinitionVersion one, List<DefinitionVersion> all) {
        return new VersionsPage.Row(
                String.valueOf(one.number()),
                one.title(),
                told(one.effectiveFrom()),
                visit.href("arrangement?at=" + one.effectiveFrom()),
                validOn(one.effectiveFrom(), all).filter(one::equals).isPresent(),
                validOn(today, all).filter(one::equals).isPresent(),
                told(LocalDate.ofInstant(one.takenAt(), Grants.JAPAN)),
                visit.t(one.takenBy() == null ? "arrangement.versions.operator" : "arrangement.versions.town"),
                one.fileName());
    }

    private static Optional<DefinitionVersion> validOn(LocalDate day, List<DefinitionVersion> all) {
        return all.stream().filter(one -> !one.effectiveFrom().isAfter(day)).max(ORDER);
    }

    private String told(LocalDate day) {
        return JapaneseDates.full(day, visit.visit().language().locale());
    }
}
