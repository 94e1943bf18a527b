package jp.kasane.prefecture.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.text.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of {@link PublishedArrangements}. */
final class PublishedRows {

    /** Of towns of the prefecture that are open; one that merges is not from the day of the merger on. */
    private static final String SEEN = """
             FROM published_arrangement p JOIN tenant t ON t.code = p.town_code
            WHERE t.prefecture_code = :prefecture AND t.state = 'ACTIVE'
              AND NOT EXISTS (SELECT 1 FROM merger m WHERE m.predecessor = t.code
                                AND m.merged_on <= DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR))\s""";

    private static final String COLUMNS = "SELECT p.town_code, p.title, p.effective_from, p.parts, p.published_at";

    private PublishedRows() {}

    static void lock(Handle transaction, String townCode) {
        transaction
                .createQuery("SELECT code FROM tenant WHERE code = :code FOR UPDATE")
                .bind("code", townCode)
                .mapTo(String.class)
                .findOne();
    }

    static void add(Handle transaction, String townCode, Copy copy, String by, Instant at) {
        transaction
                .createUpdate(
                        "INSERT INTO published_arrangement (town_code, title, effective_from, parts, content, sha256,"
                                + " published_by, published_at) VALUES (:town, :title, :from, :parts, :content, :sha256, :by, :at)")
                .bind("town", townCode)
                .bind("title", copy.title())
                .bind("from", copy.effectiveFrom())
                .bind("parts", String.join(" ", new TreeSet<>(copy.parts())))
                .bind("content", copy.content())
                .bind("sha256", Sha256.of(copy.content()))
                .bind("by", by)
                .bind("at", at)
                .execute();
        if (copy.elements().isEmpty()) {
            return;
        }
        PreparedBatch batch = transaction.prepareBatch(
                "INSERT INTO published_element (town_code, position, part, name) VALUES (:town, :position, :part, :name)");
        for (int i = 0; i < copy.elements().size(); i++) {
            batch.bind("town", townCode)
                    .bind("position", i)
                    .bind("part", copy.elements().get(i).part())
                    .bind("name", copy.elements().get(i).name())
                    .add();
        }
        batch.execute();
    }

    /** The elements go with it. */
    static boolean remove(Handle transaction, String townCode) {
        return transaction
                        .createUpdate("DELETE FROM published_arrangement WHERE town_code = :town")
                        .bind("town", townCode)
                        .execute()
                == 1;
    }

    static Optional<Published> of(Handle handle, String prefecture, String town) {
        return handle.createQuery(COLUMNS + ", p.content" + SEEN + "AND p.town_code = :town")
                .bind("prefecture", prefecture)
                .bind("town", town)
                .map(PublishedRows::published)
                .findOne();
    }

    static List<Published> all(Handle handle, String prefecture) {
        return handle.createQuery(COLUMNS + ", p.content" + SEEN + "ORDER BY p.town_code")
                .bind("prefecture", prefecture)
                .map(PublishedRows::published)
                .list();
    }

    static List<Listed> list(Handle handle, String prefecture) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        handle.createQuery("SELECT e.town_code, e.part, COUNT(*) AS many FROM published_element e WHERE e.town_code IN"
                        + " (SELECT p.town_code" + SEEN + ") GROUP BY e.town_code, e.part")
                .bind("prefecture", prefecture)
                .map((row, context) -> counts.computeIfAbsent(row.getString("town_code"), town -> new HashMap<>())
                        .put(row.getString("part"), row.getInt("many")))
                .list();
        return handle.createQuery(COLUMNS + SEEN + "ORDER BY p.town_code")
                .bind("prefecture", prefecture)
                .map((row, context) -> new Listed(
                        row.getString("town_code"),
                        row.getString("title"),
                        row.getObject("effective_from", LocalDate.class),
                        parts(row),
                        counts.getOrDefault(row.getString("town_code"), Map.of()),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    static Map<String, Map<String, List<String>>> names(Handle handle, String prefecture, Collection<String> towns) {
        Map<String, Map<String, List<String>>> names = new HashMap<>();
        handle.createQuery("SELECT e.town_code, e.part, e.name FROM published_element e WHERE e.town_code IN"
                        + " (SELECT p.town_code" + SEEN
                        + "AND p.town_code IN (<towns>)) ORDER BY e.town_code, e.position")
                .bind("prefecture", prefecture)
                .bindList("towns", List.copyOf(towns))
                .map((row, context) -> names.computeIfAbsent(row.getString("town_code"), town -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString("part"), part -> new ArrayList<>())
                        .add(row.getString("name")))
                .list();
        return names;
    }

    private static Published published(ResultSet row, StatementContext context) throws SQLException {
        return new Published(
                row.getString("town_code"),
                row.getString("title"),
                row.getObject("effective_from", LocalDate.class),
                parts(row),
                row.getString("content"),
                row.getTimestamp("published_at").toInstant());
    }

    private static Set<String> parts(ResultSet row) throws SQLException {
        return Set.of(row.getString("parts").split(" "));
    }
}
