package jp.kasane.municipal.definition;

import java.util.EnumSet;
import java.util.Set;

/**
 * A part of a definition that can be chosen on its own: one of its top-level sections. What says which file it is (form, title, day,
 * place) is no part and always there. A definition names posts and not people, but some parts may come near to it: speakers, volunteers,
 * what a drawing of the source says, what was heard from whom. Nobody publishes those without choosing so.
 */
public enum Part {
    PROFILE("profile"),
    DIRECTION("direction", true),
    LAW("law"),
    DEPARTMENTS("departments"),
    ORGANISATIONS("organisations"),
    ZONE_SCHEMES("zoneSchemes"),
    PROGRAMMES("programmes"),
    BODIES("bodies"),
    POSTS("posts"),
    MEETINGS("meetings"),
    FLOWS("flows"),
    FORMS("forms"),
    PLAN_TEMPLATES("planTemplates"),
    PLANS("plans"),
    INDICATORS("indicators"),
    ACTIVITIES("activities"),
    RESOURCES("resources", true),
    HUBS("hubs", true),
    FACILITIES("facilities"),
    SITE_KINDS("siteKinds"),
    TRAININGS("trainings"),
    FUNDING("funding"),
    COOPERATION("cooperation"),
    SERVICES("services", true),
    /** The drawings and tables of the documents that the definition comes from, and who wrote them; their titles always stay. */
    SOURCES("sources", true);

    private final String key;
    private final boolean nearPersons;

    Part(String key) {
        this(key, false);
    }

    Part(String key, boolean nearPersons) {
        this.key = key;
        this.nearPersons = nearPersons;
    }

    /** Its key in the file. */
    public String key() {
        return key;
    }

    /** Whether its words may name a person or a private contact. */
    public boolean isNearPersons() {
        return nearPersons;
    }

    /** All that do not come near persons: what is published unless the town chooses otherwise. */
    public static Set<Part> farFromPersons() {
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeIf(Part::isNearPersons);
        return parts;
    }

    /** Those that a definition has something in. */
    public static Set<Part> in(Definition definition) {
        Set<String> keys = DefinitionFiles.FORMAT.keys(definition);
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeIf(part -> !keys.contains(part.key));
        return parts;
    }
}
