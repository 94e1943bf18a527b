package jp.kasane.web.prefecture.programmes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Contradictions;
import jp.kasane.prefecture.programmes.Exclusion;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.web.page.Messages;

/** Reads a programme from its form: all of it, or what is wrong with each field. Contradictions are looked for once each field fits. */
final class ProgrammeReader {

    private static final int LINE = 200;
    private static final int WORDS = 4_000;
    private static final int MOST_LINES = 40;
    private static final int MOST_VISITS = 24;
    private static final int MOST_TOWNS = 2_000;
    private static final int MOST_DAYS = 365;
    private static final int DAY_IN_MINUTES = 1_440;
    private static final int MOST_FEE = 1_000_000;
    private static final long MOST_BUDGET = 10_000_000_000L;
    private static final int MOST_WEIGHT = 10_000;

    private final TypedProgramme typed;
    private final Answers answers;

    private ProgrammeReader(TypedProgramme typed, Messages m) {
        this.typed = typed;
        this.answers = new Answers(typed, m);
    }

    /** @param wrong what is wrong, by field; empty exactly if there is a draft */
    record Reading(Optional<ProgrammeDraft> draft, Map<String, List<String>> wrong) {}

    static Reading of(TypedProgramme typed, Messages m, SortedMap<String, String> towns) {
        ProgrammeReader reader = new ProgrammeReader(typed, m);
        Optional<ProgrammeDraft> draft = reader.read();
        draft.ifPresent(one -> Contradictions.of(one, towns.keySet())
                .forEach(each -> ContradictionWords.tell(each, typed, m, reader.answers)));
        return new Reading(draft.filter(one -> reader.fits()), reader.answers.wrong());
    }

    private boolean fits() {
        return answers.wrong().isEmpty();
    }

    private Optional<ProgrammeDraft> read() {
        answers.missing("title");
        String title = answers.line("title", ProgrammeDraft.LONGEST_TITLE);
        String year = typed.text("year").strip();
        if (!year.matches(ProgrammeDesk.YEARS)) {
            answers.wrong("year", "programme.wrong.choice");
        }
        String kind = answers.oneOf(
                "kind", Arrays.stream(Programme.Kind.values()).map(Enum::name).toList());
        ProgrammeSettings settings = settings();
        return fits()
                ? Optional.of(new ProgrammeDraft(
                        new FiscalYear(Integer.parseInt(year)), title, Programme.Kind.valueOf(kind), settings))
                : Optional.empty();
    }

    private ProgrammeSettings settings() {
        return new ProgrammeSettings(
                answers.dayOf("from"),
                answers.dayOf("until"),
                answers.dayOf("applyFrom"),
                answers.dayOf("applyUntil"),
                answers.number("townsQuota", 1, MOST_TOWNS, 0),
                answers.number(
                        "visitsPerRequest",
                        1,
                        MOST_VISITS,
                        Math.max(1, typed.filled("stage").size())),
                typed.filled("stage").stream().map(this::stage).toList(),
                typed.filled("subject").stream().map(this::subject).toList(),
                typed.filled("question").stream().map(this::question).toList(),
                answers.words("eligibility", WORDS),
                typed.filled("exclusion").stream().map(this::exclusion).toList(),
                answers.days("closed", MOST_DAYS),
                answers.lines("criteria", MOST_LINES, LINE),
                terms(),
                weights(),
                answers.line("contractor", LINE),
                answers.ticked("tiedToGroup"));
    }

    private StageSetting stage(String row) {
        answers.missing(row + ".title");
        return new StageSetting(
                TypedProgramme.key(row),
                answers.line(row + ".title", LINE),
                answers.words(row + ".meaning", WORDS),
                answers.number(row + ".leastDays", 0, MOST_DAYS, 0),
                answers.number(row + ".mostDays", 1, MOST_DAYS)
                        .map(Math::toIntExact)
                        .orElse(null),
                answers.day(row + ".from").orElse(null),
                answers.day(row + ".until").orElse(null));
    }

    private Subject subject(String row) {
        return new Subject(TypedProgramme.key(row), answers.line(row + ".title", LINE));
    }

    private Question question(String row) {
        answers.missing(row + ".title");
        return new Question(
                TypedProgramme.key(row),
                answers.line(row + ".title", LINE),
                answers.words(row + ".help", WORDS),
                answers.ticked(row + ".required"),
                answers.lines(row + ".choices", MOST_LINES, LINE));
    }

    private Exclusion exclusion(String row) {
        String town = typed.text(row + ".town").strip();
        if (!answers.missing(row + ".town") && !town.matches("[0-9]{6}")) {
            answers.wrong(row + ".town", "programme.wrong.choice");
        }
        answers.missing(row + ".reason");
        return new Exclusion(town, answers.line(row + ".reason", LINE));
    }

    private Terms terms() {
        return new Terms(
                answers.number("mostMinutes", 1, DAY_IN_MINUTES, Terms.USUAL.mostMinutes()),
                answers.number("noonMinutes", 0, DAY_IN_MINUTES, Terms.USUAL.noonMinutes()),
                answers.number("fee", 0, MOST_FEE, 0),
                answers.number("budget", 0, MOST_BUDGET).orElse(null),
                answers.ticked("fieldsRequired"));
    }

    private Map<Goal, Integer> weights() {
        Map<Goal, Integer> weights = new EnumMap<>(Goal.class);
        for (Goal goal : new ArrayList<>(KeptProgramme.goals())) {
            answers.number("weight." + goal.name(), 0, MOST_WEIGHT)
                    .map(Math::toIntExact)
                    .ifPresent(weight -> weights.put(goal, weight));
        }
        return weights;
    }
}
