package jp.kasane.web.prefecture.advisers;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.prefecture.advisers.AdviserDraft;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** The questions about an adviser, as asked and as answered. What was typed comes back as typed. */
public final class AdviserForm {

    private static final int LONGEST = 200;
    private static final int MOST_LINES = 50;
    private static final List<String> REQUIRED = List.of("name", "base", "most");
    private static final List<String> QUESTIONS = List.of(
            "name", "kana", "user", "base", "most", "fields", "qualifications", "employer", "contract", "barred");

    private final Messages m;
    private final Typed typed;
    private final Municipalities municipalities;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    AdviserForm(Messages m, Municipalities municipalities, Typed typed) {
        this.m = m;
        this.typed = typed;
        this.municipalities = municipalities;
        for (String name : QUESTIONS) {
            Field field = Field.of(name, m.t("adviser." + name)).value(typed.of(name));
            field = m.has("adviser." + name + ".hint") ? field.hint(m.t("adviser." + name + ".hint")) : field;
            fields.put(name, REQUIRED.contains(name) ? field.mandatory() : field);
        }
    }

    /** With nothing in it. */
    static AdviserForm empty(Messages m, Municipalities municipalities) {
        return new AdviserForm(m, municipalities, new Typed(new MultivaluedHashMap<>()));
    }

    /** With what stands. */
    static AdviserForm of(Messages m, Municipalities municipalities, AdviserRecord record) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.putSingle("name", record.name());
        values.putSingle("kana", record.kana());
        values.putSingle("user", record.userId() == null ? "" : record.userId());
        values.putSingle("base", municipalities.name(record.baseCode()));
        values.putSingle("most", String.valueOf(record.mostVisits()));
        values.putSingle("fields", String.join("\n", record.profile().fields()));
        values.putSingle("qualifications", String.join("\n", record.profile().qualifications()));
        values.putSingle("employer", record.profile().employer());
        values.putSingle("contract", record.profile().contract());
        values.putSingle("barred", BarredLines.written(record.profile().barred(), municipalities));
        return new AdviserForm(m, municipalities, new Typed(values));
    }

    /**
     * What was typed, if every answer does.
     *
     * @param users who may be chosen to sign in as them
     */
    Optional<AdviserDraft> read(Set<String> users) {
        wrongUnless("name", TypedText.namesSomething(typed.of("name"), AdviserDraft.LONGEST_NAME / 2));
        wrongUnless("kana", oneLine("kana", AdviserDraft.LONGEST_KANA / 2));
        wrongUnless("user", !typed.has("user") || users.contains(typed.of("user")));
        wrongUnless("employer", oneLine("employer", LONGEST));
        wrongUnless("contract", TypedText.of(typed.of("contract"), LONGEST) instanceof TypedText.Accepted);
        wrongUnless("fields", linesFit("fields"));
        wrongUnless("qualifications", linesFit("qualifications"));
        @Nullable Integer most = most();
        wrongUnless("most", most != null);
        @Nullable String base = base();
        wrongUnless("base", base != null);
        BarredLines barred = new BarredLines(m, municipalities).read(typed.of("barred"));
        if (!barred.wrong().isEmpty()) {
            fields.computeIfPresent("barred", (key, field) -> field.errors(barred.wrong()));
        }
        if (fields().stream().anyMatch(Field::wrong) || most == null || base == null) {
            return Optional.empty();
        }
        return Optional.of(new AdviserDraft(
                typed.of("name"),
                typed.of("kana"),
                typed.has("user") ? typed.of("user") : null,
                base,
                most,
                profile(barred)));
    }

    private @Nullable String base() {
        return municipalities.read(typed.of("base")) instanceof Municipalities.Reading.Known known
                ? known.code()
                : null;
    }

    private AdviserProfile profile(BarredLines barred) {
        return new AdviserProfile(
                lines("fields"),
                lines("qualifications"),
                typed.of("employer"),
                typed.of("contract").replace("\r\n", "\n"),
                barred.barred());
    }

    private @Nullable Integer most() {
        String digits = Normalizer.normalize(typed.of("most"), Normalizer.Form.NFKC);
        boolean number = digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= AdviserDraft.MOST_VISITS;
        return number ? Integer.valueOf(digits) : null;
    }

    private boolean oneLine(String name, int most) {
        return !typed.has(name) || TypedText.namesSomething(typed.of(name), most);
    }

    private boolean linesFit(String name) {
        List<String> lines = lines(name);
        return lines.size() <= MOST_LINES && lines.stream().allMatch(line -> TypedText.namesSomething(line, LONGEST));
    }

    private List<String> lines(String name) {
        return typed.of(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private void wrongUnless(String name, boolean right) {
        if (!right) {
            wrong(name, m.t("adviser.wrong." + name));
        }
    }

    /** Puts what is wrong beside its question. */
    AdviserForm wrong(String name, String words) {
        fields.computeIfPresent(name, (key, field) -> field.error(words));
        return this;
    }

    public Field of(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no such question");
        }
        return field;
    }

    List<Field> fields() {
        return new ArrayList<>(fields.values());
    }
}
