package jp.kasane.web.town.arrangement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The chapters in which everything that a definition holds is read, each with the keys of the definition that stand in it. */
public enum Chapter {
    BODIES("bodies"),
    MEETINGS("meetings"),
    POSTS("posts"),
    PROGRAMMES("programmes"),
    FLOWS("flows"),
    ZONES("zoneSchemes"),
    ORGANISATIONS("departments", "organisations"),
    PAPERS("forms", "planTemplates", "plans"),
    INDICATORS("indicators"),
    RESOURCES("activities", "resources", "hubs", "facilities", "siteKinds", "cooperation"),
    MEANS("trainings", "funding"),
    PROFILE("profile", "direction", "law"),
    SERVICES("services"),
    SOURCES("sources");

    private final List<String> keys;

    Chapter(String... keys) {
        this.keys = List.of(keys);
    }

    List<String> keys() {
        return keys;
    }

    /** As it stands in an address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The chapter of an address; the first for one that there is not. */
    static Chapter of(String path) {
        return Stream.of(values())
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElse(BODIES);
    }
}
