package jp.kasane.web.prefecture.programmes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.kernel.control.Ids;

/**
 * What stands in the form of a programme, exactly as typed, right or wrong. Stages, subjects, questions and exclusions are rows: the fields
 * of one begin with {@code stage.KEY.}, and {@code row} names the rows in their order. The key of a row becomes the id of what it holds and
 * stays with it.
 */
record TypedProgramme(Map<String, String> values, List<String> rows) {

    static final String TICKED = "yes";
    private static final String ROW = "row";
    private static final Pattern NAMED = Pattern.compile("(stage|subject|question|exclusion)\\.([0-9A-Za-z]{1,40})");
    private static final Pattern ACT = Pattern.compile("(remove|up|down)\\.(" + NAMED.pattern() + ")");
    private static final Map<String, Integer> MOST =
            Map.of("stage", 12, "subject", 40, "question", 30, "exclusion", 200);

    TypedProgramme {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        rows = List.copyOf(rows);
    }

    static TypedProgramme of(Map<String, List<String>> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        // A form ends its lines with CR LF; what is kept does not, and the same is no difference.
        sent.forEach((name, texts) ->
                values.put(name, texts.isEmpty() ? "" : texts.get(0).replace("\r\n", "\n")));
        values.remove(ROW);
        Set<String> rows = new LinkedHashSet<>();
        for (String kind : List.of("stage", "subject", "question", "exclusion")) {
            sent.getOrDefault(ROW, List.of()).stream()
                    .filter(row ->
                            row.startsWith(kind + ".") && NAMED.matcher(row).matches())
                    .distinct()
                    .limit(most(kind))
                    .forEach(rows::add);
        }
        return new TypedProgramme(values, new ArrayList<>(rows));
    }

    static int most(String kind) {
        return MOST.getOrDefault(kind, 0);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The rows of a kind in their order: {@code stage.KEY}. */
    List<String> rows(String kind) {
        return rows.stream().filter(row -> row.startsWith(kind + ".")).toList();
    }

    /** Those into which something was typed. */
    List<String> filled(String kind) {
        return rows(kind).stream().filter(row -> !blank(row)).toList();
    }

    private boolean blank(String row) {
        return values.entrySet().stream()
                .filter(each -> each.getKey().startsWith(row + "."))
                .allMatch(each -> each.getValue().isBlank());
    }

    /** The key of a row: the id of what it holds. */
    static String key(String row) {
        return row.substring(row.indexOf('.') + 1);
    }

    boolean hasRoom(String kind) {
        return rows(kind).size() < most(kind);
    }

    TypedProgramme with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new TypedProgramme(more, rows);
    }

    /** With one more row at the end of its kind; as it is where there is no room. */
    TypedProgramme adding(String kind) {
        return hasRoom(kind) ? withRow(kind + "." + Ids.next()) : this;
    }

    /** With one more town left out at the end, and why; as it is where it stands already, or where there is no room. */
    TypedProgramme leavingOut(String town, String reason) {
        boolean there =
                rows("exclusion").stream().anyMatch(row -> text(row + ".town").equals(town));
        if (there || !hasRoom("exclusion")) {
            return this;
        }
        String row = "exclusion." + Ids.next();
        return withRow(row).with(row + ".town", town).with(row + ".reason", reason);
    }

    /** With that row as another form has it; as it is where it has the row itself. */
    TypedProgramme withRow(String row, TypedProgramme of) {
        if (rows.contains(row)) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        of.values().forEach((name, value) -> {
            if (name.startsWith(row + ".")) {
                more.put(name, value);
            }
        });
        return new TypedProgramme(more, rows).withRow(row);
    }

    /** With a row of that name. */
    TypedProgramme withRow(String row) {
        List<String> more = new ArrayList<>(rows);
        more.add(row);
        return new TypedProgramme(values, more);
    }

    /** The row that an act is about, or the one it added, or the kind of one it took away: the keyboard goes on from there. */
    String touched(String act) {
        Matcher about = ACT.matcher(act);
        if (about.matches()) {
            String row = about.group(2);
            return about.group(1).equals("remove") ? row.substring(0, row.indexOf('.')) : row;
        }
        List<String> ofKind = act.startsWith("add.") ? rows(act.substring("add.".length())) : List.of();
        return ofKind.isEmpty() ? "" : ofKind.get(ofKind.size() - 1);
    }

    /** After a button of the form was pressed that changes rows; what it does not know changes nothing. */
    TypedProgramme after(String act) {
        if (act.startsWith("add.")) {
            return adding(act.substring("add.".length()));
        }
        Matcher about = ACT.matcher(act);
        if (!about.matches() || !rows.contains(about.group(2))) {
            return this;
        }
        String row = about.group(2);
        return switch (about.group(1)) {
            case "remove" -> without(row);
            case "up" -> moved(row, -1);
            default -> moved(row, 1);
        };
    }

    private TypedProgramme without(String row) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(name -> name.startsWith(row + "."));
        return new TypedProgramme(
                fewer, rows.stream().filter(one -> !one.equals(row)).toList());
    }

    private TypedProgramme moved(String row, int by) {
        String kind = row.substring(0, row.indexOf('.'));
        List<String> ofKind = new ArrayList<>(rows(kind));
        int at = ofKind.indexOf(row);
        int to = at + by;
        if (to < 0 || to >= ofKind.size()) {
            return this;
        }
        Collections.swap(ofKind, at, to);
        List<String> all = new ArrayList<>(
                rows.stream().filter(one -> !one.startsWith(kind + ".")).toList());
        all.addAll(ofKind);
        return new TypedProgramme(values, all);
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "form of a programme with " + rows.size() + " rows";
    }
}
