package jp.kasane.web.town.consultations;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.municipal.consultations.ConsultationHistory;
import jp.kasane.municipal.consultations.PastVersion;
import jp.kasane.municipal.consultations.PastVersion.Change;

/**
 * The versions of a consultation in words.
 *
 * @param otherName what the town was called on a day, where that is not what it is called now
 */
record VersionWords(Words words, Map<String, String> names, Function<LocalDate, Optional<String>> otherName) {

    /** Everybody whom the versions mention. */
    static Set<String> people(ConsultationHistory history) {
        Set<String> people = new HashSet<>();
        for (PastVersion version : history.versions()) {
            people.add(version.act().by());
            version.changes().stream()
                    .filter(change -> change.field().equals(PastVersion.ASSIGNED))
                    .forEach(change -> {
                        people.addAll(change.before());
                        people.addAll(change.after());
                    });
        }
        return people;
    }

    VersionsPage.Version version(PastVersion version) {
        return new VersionsPage.Version(
                "version-" + version.act().version(),
                number(version),
                words.choice(version.act().act()),
                words.moment(version.act().at()),
                version.act().at().atZone(Grants.JAPAN).toLocalDateTime().toString(),
                name(version.act().by()),
                version.changes().stream().map(this::row).toList());
    }

    private String number(PastVersion version) {
        String number =
                words.m().t("versions.number", String.valueOf(version.act().version()));
        return otherName
                .apply(LocalDate.ofInstant(version.act().at(), Grants.JAPAN))
                .map(name -> words.m().t("versions.then", number, name))
                .orElse(number);
    }

    private VersionsPage.Row row(Change change) {
        String hidden = words.m().t("versions.hidden");
        return change.hidden()
                ? new VersionsPage.Row(label(change.field()), hidden, hidden)
                : new VersionsPage.Row(
                        label(change.field()),
                        said(change.field(), change.before()),
                        said(change.field(), change.after()));
    }

    private String label(String field) {
        return switch (field) {
            case PastVersion.STATE -> words.m().t("record.state");
            case PastVersion.ASSIGNED -> words.m().t("record.assigned");
            case PastVersion.VOID -> words.m().t("record.void.reason");
            default -> words.m().t("intake." + field);
        };
    }

    private String said(String field, List<String> texts) {
        if (texts.isEmpty()) {
            return words.m().t("details.blank");
        }
        return switch (field) {
            case PastVersion.STATE -> words.m().t("choice.State." + texts.get(0));
            case PastVersion.ASSIGNED -> name(texts.get(0));
            default -> new FieldWords(words).read(field, texts);
        };
    }

    private String name(String userId) {
        return names.getOrDefault(userId, words.m().t("somebody"));
    }
}
