package jp.kasane.web.running;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Part;

/** What towns have published of their arrangements, entered past the pages. */
public final class PublishedTowns {

    static final Definition ANY = Arranged.published("hokkaido-otoineppu.yaml");

    private PublishedTowns() {}

    /** What is called so that {@link #publishedTown} has published. */
    public static String titleOfAny() {
        return ANY.title();
    }

    /** The town has a definition, whichever. */
    private static void defined(Place town) {
        if (Books.rows(Books.of(town), "SELECT id FROM definition_version").isEmpty()) {
            Arranged.take(town, ANY);
        }
    }

    /** The town has published these parts of it. */
    public static void published(String town, Definition definition, Set<Part> parts) {
        Definition copy = definition.only(parts);
        Set<String> names = new TreeSet<>(
                Part.in(copy).stream().filter(parts::contains).map(Part::name).toList());
        Books.changeControl("DELETE FROM published_arrangement WHERE town_code = ?", town);
        Books.changeControl(
                "INSERT INTO published_arrangement (town_code, title, effective_from, parts, content, sha256, published_by,"
                        + " published_at) VALUES (?, ?, ?, ?, ?, ?, ?, NOW(6))",
                town,
                copy.title(),
                copy.effectiveFrom(),
                String.join(" ", names),
                DefinitionFiles.FORMAT.json(copy),
                "0".repeat(64),
                Ids.next());
        List<String> bodies = copy.bodies().stream().map(one -> one.name()).toList();
        for (int i = 0; i < bodies.size(); i++) {
            Books.changeControl("INSERT INTO published_element VALUES (?, ?, 'BODIES', ?)", town, i, bodies.get(i));
        }
    }

    /** A town of the prefecture that has published something; its code. */
    public static String publishedTown(Place prefecture) {
        String code = RunningPages.get().registeredTown(prefecture);
        published(code, ANY, Part.farFromPersons());
        return code;
    }

    /** A form that publishes what the administrator has just seen. */
    static Form publishing(Place town) {
        defined(town);
        Form chosen = choosing(town);
        Answer shown = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR))
                .post("/t/" + town.code() + "/arrangement/publication/preview", chosen);
        return chosen.with("shown", shown.typed("shown").stream().findFirst().orElse("none"));
    }

    static Form choosing(Place town) {
        defined(town);
        return Form.of("parts", "BODIES", "parts", "MEETINGS", "parts", "POSTS");
    }
}
