package jp.kasane.web.prefecture.visits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.Reply;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitWords;

/** The year of a programme in figures, to be printed. */
public record YearPage(Frame frame, List<Table> tables) implements Page {

    public YearPage {
        tables = List.copyOf(tables);
    }

    /** Figures by something. */
    public record Table(String id, String title, String by, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line of them.
     *
     * @param planned all but the cancelled ones
     * @param held those that took place
     * @param homework after how many the town said what it did of the homework
     */
    public record Row(String label, int planned, int held, int cancelled, int homework) {}

    static YearPage of(PrefectureVisit visit, VisitDesk desk, Programme programme, Frame frame) {
        String code = visit.prefecture().code();
        List<VisitRecord> all = desk.visits().ofProgramme(code, programme.id());
        Map<String, Reply> replies = desk.papers().repliesOf(code, programme.id());
        String nobody = visit.t("visits.nobody");
        List<Table> tables = new ArrayList<>();
        tables.add(table(visit, "state", all, replies, one -> state(visit, one)));
        tables.add(table(visit, "stage", all, replies, one -> stage(visit, programme, one)));
        tables.add(table(visit, "town", all, replies, one -> new Group(one.town(), desk.town(one.town()))));
        tables.add(table(
                visit,
                "adviser",
                all,
                replies,
                one -> desk.adviser(code, one)
                        .map(adviser -> new Group(adviser.id(), adviser.name()))
                        .orElse(new Group("", nobody))));
        return new YearPage(frame, tables);
    }

    /** What is counted together: two people of one name are not. */
    private record Group(String id, String label) {}

    private static Group state(PrefectureVisit visit, VisitRecord one) {
        return new Group(one.state().name(), visit.t("visits.state." + one.state()));
    }

    private static Group stage(PrefectureVisit visit, Programme programme, VisitRecord one) {
        String label = VisitWords.stage(visit, Optional.of(programme), one);
        return new Group(label, label);
    }

    private static Table table(
            PrefectureVisit visit,
            String id,
            List<VisitRecord> all,
            Map<String, Reply> replies,
            Function<VisitRecord, Group> by) {
        Map<Group, int[]> counts = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(VisitRecord::state)
                        .thenComparingInt(VisitRecord::number)
                        .thenComparing(VisitRecord::town))
                .forEach(one -> count(counts.computeIfAbsent(by.apply(one), key -> new int[4]), one, replies));
        int[] total = total(counts.values());
        counts.put(new Group("total", visit.t("visits.account.total")), total);
        return new Table(
                id,
                visit.t("visits.year." + id),
                visit.t("visits." + id),
                counts.entrySet().stream()
                        .map(entry -> row(entry.getKey().label(), entry.getValue()))
                        .toList());
    }

    private static void count(int[] counts, VisitRecord one, Map<String, Reply> replies) {
        boolean off = one.state() == VisitState.CANCELLED;
        Reply reply = replies.get(one.id());
        counts[0] += off ? 0 : 1;
        counts[1] += one.state().tookPlace() ? 1 : 0;
        counts[2] += off ? 1 : 0;
        counts[3] += reply != null && !reply.homeworkDone().isBlank() ? 1 : 0;
    }

    private static int[] total(Collection<int[]> counts) {
        int[] total = new int[4];
        counts.forEach(one -> Arrays.setAll(total, i -> total[i] + one[i]));
        return total;
    }

    private static Row row(String label, int[] counts) {
        return new Row(label, counts[0], counts[1], counts[2], counts[3]);
    }

    @Override
    public String template() {
        return "prefecture/visits/year.jte";
    }
}
