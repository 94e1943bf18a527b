package jp.kasane.web.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.Flaw;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;

/**
 * The application's form: the programme's own questions, its subjects, the group and the days. What was typed comes back as typed, and
 * what was answered before stays, though it be asked no more.
 */
public final class RequestForm {

    static final int LONGEST = Answers.LONGEST / 2;
    private static final int LONGEST_LINE = 200;
    /** Fields of questions that are read, whether they are asked or not. */
    private static final int MOST = 200;

    /** How the names of the questions' fields begin. */
    static final String QUESTION = "q.";

    /** Names of its fields for texts besides the questions'. */
    static final List<String> TEXTS = List.of("group", "preferred", "impossible");

    private final Messages m;
    private final ProgrammeSettings settings;
    private final Answers before;
    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, List<String>> errors = new HashMap<>();

    private RequestForm(Messages m, ProgrammeSettings settings, Answers before) {
        this.m = m;
        this.settings = settings;
        this.before = before;
    }

    /** As it was answered before. */
    static RequestForm of(Messages m, ProgrammeSettings settings, Answers answers) {
        RequestForm form = new RequestForm(m, settings, answers);
        form.values.put("group", List.of(answers.group()));
        form.values.put("subjects", answers.subjects());
        form.values.put("preferred", List.of(DayList.typed(answers.preferred())));
        form.values.put("impossible", List.of(DayList.typed(answers.impossible())));
        settings.questions()
                .forEach(question ->
                        form.values.put(name(question), List.of(sent(question, answers.to(question.id())))));
        return form;
    }

    /**
     * As it was typed, also to what is not asked any more.
     *
     * @param before what was answered until then
     */
    static RequestForm typed(Messages m, ProgrammeSettings settings, Answers before, Typed typed) {
        RequestForm form = new RequestForm(m, settings, before);
        Stream.of(TEXTS.stream(), settings.questions().stream().map(RequestForm::name), questionsOf(typed))
                .flatMap(names -> names)
                .forEach(name -> form.values.put(name, List.of(Told.raw(typed, name))));
        form.values.put("subjects", typed.all("subjects"));
        return form;
    }

    private FormerAnswers former() {
        Set<String> asked = settings.questions().stream().map(RequestForm::name).collect(Collectors.toSet());
        Map<String, String> gone = new TreeMap<>();
        values.keySet().stream()
                .filter(name -> name.startsWith(QUESTION) && !asked.contains(name))
                .forEach(name -> gone.put(name, shown(name).strip()));
        return new FormerAnswers(settings, before, gone);
    }

    private static Stream<String> questionsOf(Typed typed) {
        return typed.values().keySet().stream()
                .filter(name -> name.startsWith(QUESTION))
                .limit(MOST);
    }

    static String name(Question question) {
        return name(question.id());
    }

    static String name(String question) {
        return QUESTION + question.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private static String sent(Question question, String answer) {
        return question.choices().isEmpty() || answer.isEmpty() ? answer : Picks.id(answer);
    }

    /** What was answered, if all of it can be kept; what cannot is told at its field. */
    Optional<Answers> read() {
        Map<String, String> given = new HashMap<>(former().all());
        for (Question question : settings.questions()) {
            String answer = answer(question);
            if (!answer.isBlank()) {
                given.put(question.id(), answer);
            }
        }
        String group = settings.tiedToGroup() ? text("group", LONGEST_LINE) : before.group();
        if (group.indexOf('\n') >= 0) {
            wrong("group", m.t("problem.lines"));
        }
        List<LocalDate> preferred = days("preferred");
        List<LocalDate> impossible = days("impossible");
        List<String> subjects = values.getOrDefault("subjects", List.of());
        if (!subjects.stream().allMatch(id -> settings.subject(id).isPresent())) {
            wrong("subjects", m.t("problem.choice"));
        }
        return errors.isEmpty()
                ? Optional.of(new Answers(given, subjects, group, preferred, impossible))
                : Optional.empty();
    }

    /** Whether it can be sent; what keeps it from that is told at its field. */
    boolean complete(Answers answers) {
        List<Flaw> flaws = Flaw.in(answers, settings);
        flaws.forEach(flaw -> wrong(field(flaw), words(flaw)));
        if (former().late()) {
            wrong(FormerAnswers.FIELD, m.t("request.former.late"));
        }
        return errors.isEmpty();
    }

    private String field(Flaw flaw) {
        return switch (flaw.part()) {
            case QUESTION ->
                settings.questions().stream()
                        .filter(question -> question.id().equals(flaw.question()))
                        .map(RequestForm::name)
                        .findFirst()
                        .orElseThrow();
            case SUBJECTS -> "subjects";
            case GROUP -> "group";
            case PREFERRED -> "preferred";
        };
    }

    private String words(Flaw flaw) {
        String days = flaw.days().stream().limit(5).map(this::day).collect(Collectors.joining(m.t("published.and")));
        return switch (flaw.reason()) {
            case MISSING -> m.t(chosen(flaw) ? "problem.choose" : "problem.required");
            case NO_CHOICE -> m.t("problem.choice");
            case OUTSIDE -> m.t("request.days.outside", days, day(settings.from()), day(settings.until()));
            case IMPOSSIBLE -> m.t("request.days.both", days);
        };
    }

    private boolean chosen(Flaw flaw) {
        return flaw.part() == Flaw.Part.SUBJECTS
                || settings.questions().stream()
                        .anyMatch(question -> question.id().equals(flaw.question())
                                && !question.choices().isEmpty());
    }

    private String day(LocalDate day) {
        return JapaneseDates.full(day, m.language().locale());
    }

    private String answer(Question question) {
        String name = name(question);
        if (question.choices().isEmpty()) {
            return text(name, LONGEST);
        }
        String id = shown(name);
        Optional<String> picked = Picks.words(question.choices(), id);
        if (!id.isEmpty() && picked.isEmpty()) {
            wrong(name, m.t("problem.choice"));
        }
        return picked.orElse("");
    }

    private String text(String name, int most) {
        TypedText text = TypedText.of(shown(name).strip(), most);
        if (text instanceof TypedText.Refused refused) {
            wrong(name, Wrong.words(m, refused));
            return "";
        }
        return ((TypedText.Accepted) text).text();
    }

    private List<LocalDate> days(String name) {
        String typed = text(name, DayList.LONGEST);
        DayList read = DayList.read(typed);
        read.shownWrong().forEach(entry -> wrong(name, m.t("request.days.wrong", entry)));
        if (read.wrong().size() > read.shownWrong().size()) {
            wrong(
                    name,
                    m.t(
                            "request.days.more",
                            read.wrong().size() - read.shownWrong().size()));
        }
        if (read.tooMany()) {
            wrong(name, m.t("request.days.many", Answers.MOST_DAYS));
        }
        return List.copyOf(read.days());
    }

    private String shown(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private void wrong(String name, String words) {
        errors.computeIfAbsent(name, one -> new ArrayList<>()).add(words);
    }

    private Field field(String name, String label) {
        return Field.of(name, label)
                .values(values.getOrDefault(name, List.of()))
                .errors(errors.getOrDefault(name, List.of()));
    }

    /** A question of the programme's, and its choices; without any it is answered in words. */
    public record Asked(Field field, List<Choice> choices) {
        public Asked {
            choices = List.copyOf(choices);
        }
    }

    public List<Asked> questions() {
        return settings.questions().stream()
                .map(question -> new Asked(asked(question), Picks.of(question.choices())))
                .toList();
    }

    private Field asked(Question question) {
        Field field = field(name(question), question.title());
        Field helped = question.help().isBlank() ? field : field.hint(question.help());
        return question.required() ? helped.mandatory() : helped;
    }

    /** What was answered and is not asked any more, as it is shown. */
    public List<Detail> formerly() {
        return former().shown(m);
    }

    public Optional<Field> group() {
        return settings.tiedToGroup()
                ? Optional.of(field("group", m.t("request.group")).mandatory().hint(m.t("request.group.hint")))
                : Optional.empty();
    }

    public Field subjects() {
        return field("subjects", m.t("request.subjects")).mandatory().hint(m.t("request.subjects.hint"));
    }

    public List<Choice> subjectChoices() {
        return settings.subjects().stream()
                .map(one -> Choice.of(one.id(), one.title()))
                .toList();
    }

    public Field preferred() {
        return field("preferred", m.t("request.preferred")).hint(m.t("request.days.hint"));
    }

    public Field impossible() {
        return field("impossible", m.t("request.impossible")).hint(m.t("request.impossible.hint"));
    }

    public List<FieldError> errors() {
        List<Field> fields = new ArrayList<>();
        group().ifPresent(fields::add);
        fields.add(subjects());
        fields.add(field(FormerAnswers.FIELD, m.t("request.former")));
        questions().forEach(one -> fields.add(one.field()));
        fields.add(preferred());
        fields.add(impossible());
        return Field.errorsOf(fields);
    }
}
