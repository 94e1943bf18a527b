package jp.kasane.web.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.Decision;

/** What one town of the demonstration applies for, with days counted from today. */
record DemoApplication(String[] cells) {

    private static final int CELLS = 11;
    private static final int WISHED_DAYS = 120;

    DemoApplication {
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("an application of " + cells.length + " cells");
        }
    }

    static List<DemoApplication> all() {
        return DemoTowns.lines("applications.txt").stream()
                .map(line -> new DemoApplication(line.split("\\|", -1)))
                .toList();
    }

    DemoProgrammes programme() {
        return DemoProgrammes.valueOf(cells[0]);
    }

    String town() {
        return cells[1];
    }

    String username() {
        return cells[2];
    }

    StandardRole role() {
        return StandardRole.valueOf(cells[3]);
    }

    Answers answers(Programme programme, LocalDate today) {
        Map<String, String> given = programme.settings().questions().stream()
                .collect(Collectors.toMap(
                        Question::id,
                        question -> question.title().equals(DemoProgrammes.TROUBLE) ? cells[8] : cells[9]));
        List<String> wanted = Arrays.asList(cells[7].split("、", -1));
        List<String> subjects = programme.settings().subjects().stream()
                .filter(subject -> wanted.contains(subject.title()))
                .map(Subject::id)
                .toList();
        return new Answers(given, subjects, cells[4], preferred(programme, today), impossible(today));
    }

    private List<LocalDate> preferred(Programme programme, LocalDate today) {
        if (cells[5].isEmpty()) {
            return List.of();
        }
        LocalDate first = Arrays.asList(today, programme.settings().from()).stream()
                .max(LocalDate::compareTo)
                .orElse(today);
        return first.datesUntil(first.plusDays(WISHED_DAYS))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.valueOf(cells[5]))
                .filter(day -> !day.isAfter(programme.settings().until()))
                .filter(day -> !impossible(today).contains(day))
                .toList();
    }

    private List<LocalDate> impossible(LocalDate today) {
        if (cells[6].isEmpty()) {
            return List.of();
        }
        String[] ends = cells[6].split("-", 2);
        return today.plusDays(Long.parseLong(ends[0]))
                .datesUntil(today.plusDays(Long.parseLong(ends[1]) + 1))
                .toList();
    }

    /** Why it is accepted; empty: nobody has decided yet. */
    Optional<Decision> decision() {
        return cells[10].isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(List.of(cells[10]), "申請の内容を確かめ、派遣することにしました。"));
    }
}
