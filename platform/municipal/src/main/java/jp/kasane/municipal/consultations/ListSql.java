package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kasane.kernel.text.SearchKey;
import jp.kasane.kernel.text.SearchWords;
import jp.kasane.municipal.disclosure.Visible;

/**
 * The SQL of a list: which rows answer the question, of those that exist for the viewer. The condition of {@link Visible} stands
 * in the rows and in the count alike. Values are always bound, never written into the text.
 */
final class ListSql {

    private static final int MOST_TERMS = 8;

    private final StringBuilder from = new StringBuilder(" FROM consultation c");
    private final StringBuilder where = new StringBuilder(" WHERE ");
    private final List<Object> searched = new ArrayList<>();
    private final List<Object> bound = new ArrayList<>();
    private final ConsultationQuery query;

    ListSql(ConsultationQuery query, Visible visible, String viewerId) {
        this.query = query;
        search();
        see(visible);
        states();
        whose(viewerId);
        narrow();
    }

    String count() {
        return "SELECT COUNT(*)" + from + where;
    }

    String rows(String columns) {
        return "SELECT " + columns + from + where + order() + " LIMIT ? OFFSET ?";
    }

    /** What is bound, in the order of the question marks, without limit and offset. */
    List<Object> values() {
        List<Object> all = new ArrayList<>(searched);
        all.addAll(bound);
        return all;
    }

    private void see(Visible visible) {
        if (visible instanceof Visible.Everything) {
            where.append("TRUE");
        } else if (visible instanceof Visible.OwnOnly own) {
            where.append("(c.recorded_by = ? OR c.assigned_to = ?)");
            bound.add(own.userId());
            bound.add(own.userId());
        } else {
            where.append("FALSE");
        }
    }

    private void states() {
        switch (query.states()) {
            case LIVING -> where.append(" AND c.state IN ('OPEN', 'DONE')");
            case OPEN -> where.append(" AND c.state = 'OPEN'");
            case DONE -> where.append(" AND c.state = 'DONE'");
            case VOIDED -> where.append(" AND c.state = 'VOIDED'");
        }
    }

    private void whose(String viewerId) {
        switch (query.whose()) {
            case ANYBODY -> {}
            case ASSIGNED_TO_ME -> and("c.assigned_to = ?", viewerId);
            case RECORDED_BY_ME -> and("c.recorded_by = ?", viewerId);
            case UNASSIGNED -> where.append(" AND c.assigned_to IS NULL");
        }
    }

    private void narrow() {
        Optional.ofNullable(query.field()).ifPresent(field -> and("FIND_IN_SET(?, c.fields)", field.name()));
        Optional.ofNullable(query.urgency()).ifPresent(urgency -> and("c.urgency = ?", urgency.name()));
        Optional.ofNullable(query.channel()).ifPresent(channel -> and("c.channel = ?", channel.name()));
        Optional.ofNullable(query.from()).ifPresent(from -> and("c.received_on >= ?", from));
        Optional.ofNullable(query.to()).ifPresent(to -> and("c.received_on <= ?", to));
        LocalDate overdueOn = query.overdueOn();
        if (overdueOn != null) {
            and("c.state = 'OPEN' AND c.next_step_due < ?", overdueOn);
        }
    }

    private void and(String condition, Object value) {
        where.append(" AND ").append(condition);
        bound.add(value);
    }

    /** Every term must be found: in a name or reading, as a word of the text, or as the beginning of a number. */
    private void search() {
        List<String> terms = Arrays.stream(query.words().split("[\\s\\u3000]+"))
                .filter(term -> !SearchKey.of(term).isEmpty())
                .limit(MOST_TERMS)
                .toList();
        for (int i = 0; i < terms.size(); i++) {
            join("t" + i, terms.get(i));
        }
        if (terms.isEmpty() && query.searches()) {
            // Only marks without a sound were typed: nothing is called that.
            from.append(" JOIN (SELECT NULL AS consultation_id) t ON t.consultation_id = c.id");
        }
    }

    private void join(String alias, String term) {
        String key = SearchKey.of(term).value();
        from.append(" JOIN (SELECT consultation_id FROM consultation_search WHERE name_key LIKE ?");
        searched.add("%" + escaped(key) + "%");
        SearchWords.of(term).query().ifPresent(words -> {
            from.append(" UNION SELECT consultation_id FROM consultation_search"
                    + " WHERE MATCH (name_key, text_key) AGAINST (? IN BOOLEAN MODE)");
            searched.add(words);
        });
        from.append(" UNION SELECT id FROM consultation WHERE number LIKE ?) ");
        searched.add(escaped(key.toUpperCase(Locale.ROOT)) + "%");
        from.append(alias).append(" ON ").append(alias).append(".consultation_id = c.id");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private String order() {
        String way = query.descending() ? " DESC" : " ASC";
        return switch (query.sort()) {
            case RECEIVED -> " ORDER BY c.received_on" + way + ", c.id" + way;
            case NUMBER -> " ORDER BY c.fiscal_year" + way + ", c.serial" + way;
            case URGENCY ->
                " ORDER BY FIELD(c.urgency, 'TODAY', 'SOON', 'ORDINARY')" + way + ", c.received_on DESC, c.id DESC";
            case DUE -> " ORDER BY c.next_step_due IS NULL, c.next_step_due" + way + ", c.id" + way;
        };
    }
}
