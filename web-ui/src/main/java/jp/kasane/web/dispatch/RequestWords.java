package jp.kasane.web.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.Attachment;
import jp.kasane.prefecture.requests.RequestEvent;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.TimelineEntry;
import jp.kasane.web.page.Tone;

/** An application in the reader's words, for the town that wrote it and for the prefecture that decides. */
public record RequestWords(Messages m) {

    private static final int KILO = 1024;

    public Chip state(TownRequest request) {
        Tone tone = switch (request.state()) {
            case DRAFT -> Tone.NEUTRAL;
            case SENT -> Tone.WAITING;
            case ASKED_BACK -> Tone.WARNING;
            case ACCEPTED -> Tone.DONE;
            case DECLINED, WITHDRAWN -> Tone.STOPPED;
        };
        return new Chip(tone, m.t("request.state." + request.state().name()));
    }

    /** What was answered, question by question; last what was answered to questions that are gone. */
    public List<Detail> answers(Answers answers, ProgrammeSettings settings) {
        List<Detail> details = new ArrayList<>();
        if (settings.tiedToGroup() || !answers.group().isEmpty()) {
            details.add(new Detail(m.t("request.group"), answers.group()));
        }
        details.add(new Detail(m.t("request.subjects"), subjects(answers, settings)));
        settings.questions().forEach(question -> details.add(new Detail(question.title(), answers.to(question.id()))));
        answers.given().forEach((id, answer) -> {
            if (settings.question(id).isEmpty()) {
                details.add(new Detail(m.t("request.former"), answer));
            }
        });
        Locale reader = m.language().locale();
        details.add(new Detail(m.t("request.preferred"), DayList.shown(answers.preferred(), reader)));
        details.add(new Detail(m.t("request.impossible"), DayList.shown(answers.impossible(), reader)));
        return details;
    }

    public String subjects(Answers answers, ProgrammeSettings settings) {
        return answers.subjects().stream()
                .flatMap(id -> settings.subject(id).map(Subject::title).stream())
                .collect(Collectors.joining(m.t("published.and")));
    }

    /** What was said and decided, the newest first. Who of the prefecture or the town it was is nobody's concern here. */
    public List<TimelineEntry> thread(List<RequestEvent> events, String town) {
        List<TimelineEntry> entries =
                new ArrayList<>(events.stream().map(event -> entry(event, town)).toList());
        Collections.reverse(entries);
        return entries;
    }

    private TimelineEntry entry(RequestEvent event, String town) {
        return new TimelineEntry(
                moment(event.at()),
                event.at().toString(),
                m.t("request.event." + event.act().past()),
                event.act().byTown() ? town : m.t("request.prefecture"),
                told(event).orElse(null));
    }

    private Optional<String> told(RequestEvent event) {
        String criteria = event.criteria().isEmpty()
                ? ""
                : m.t("request.criteria.met") + "\n"
                        + event.criteria().stream().map(one -> "・" + one).collect(Collectors.joining("\n"));
        String all = criteria.isEmpty() || event.words().isEmpty()
                ? criteria + event.words()
                : criteria + "\n" + event.words();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /**
     * An attachment and where it is had.
     *
     * @param note what the reader needs to know of it; empty: nothing
     * @param remove where it is removed, for whoever may
     */
    public record FileShown(String name, String size, String note, String href, Optional<String> remove) {}

    public List<FileShown> files(List<Attachment> attachments, String under, boolean open) {
        return attachments.stream()
                .map(one -> new FileShown(
                        one.fileName(),
                        m.t("request.file.kilo", (one.size() + KILO - 1) / KILO),
                        note(one),
                        under + "/" + one.id(),
                        open ? Optional.of(under + "/" + one.id() + "/remove") : Optional.empty()))
                .toList();
    }

    private String note(Attachment one) {
        return one.removed() ? m.t("request.file.taken.out") : one.sent() ? "" : m.t("request.file.to.be.sent");
    }

    public String moment(Instant at) {
        return JapaneseDates.full(
                LocalDateTime.ofInstant(at, Grants.JAPAN), m.language().locale());
    }

    public String day(LocalDate day) {
        return JapaneseDates.full(day, m.language().locale());
    }

    public String fromTo(LocalDate from, LocalDate until) {
        return m.t("request.from.to", day(from), day(until));
    }

    /** What a programme is for and when, as a town is told. */
    public List<Detail> programme(Programme programme) {
        ProgrammeSettings settings = programme.settings();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(m.t("request.apply.period"), fromTo(settings.applyFrom(), settings.applyUntil())));
        details.add(new Detail(m.t("request.visit.period"), fromTo(settings.from(), settings.until())));
        details.add(new Detail(m.t("request.visits.each"), visits(programme)));
        if (settings.townsQuota() > 0 && programme.kind() == Programme.Kind.QUOTA) {
            details.add(new Detail(m.t("request.quota"), m.t("request.quota.towns", settings.townsQuota())));
        }
        if (!settings.subjects().isEmpty()) {
            details.add(new Detail(
                    m.t("request.subjects"),
                    settings.subjects().stream()
                            .map(Subject::title)
                            .collect(Collectors.joining(m.t("published.and")))));
        }
        if (!settings.eligibility().isBlank()) {
            details.add(new Detail(m.t("request.eligibility"), settings.eligibility()));
        }
        return details;
    }

    private String visits(Programme programme) {
        String many = m.t("request.visits.many", programme.visitsPerRequest());
        String stages = programme.settings().stages().stream()
                .map(stage -> stage.title())
                .collect(Collectors.joining(" → "));
        return stages.isEmpty() ? many : m.t("request.visits.stages", programme.visitsPerRequest(), stages);
    }
}
