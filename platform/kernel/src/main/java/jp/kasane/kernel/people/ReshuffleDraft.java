package jp.kasane.kernel.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.people.ReshuffleLine.Column;
import jp.kasane.kernel.people.ReshuffleReport.Problem;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import org.jspecify.annotations.Nullable;

/** A line of a reshuffle being read: each cell as what it means, and what is wrong with it. */
final class ReshuffleDraft {

    /** What a line asks for. */
    enum Act {
        ADD(Set.of("追加", "ADD")),
        END(Set.of("終了", "END")),
        CHANGE(Set.of("変更", "CHANGE"));

        private final Set<String> words;

        Act(Set<String> words) {
            this.words = words;
        }

        static Optional<Act> named(String word) {
            return List.of(values()).stream()
                    .filter(act -> act.words.contains(word.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    private final ReshuffleLine source;
    private final List<Problem> problems = new ArrayList<>();
    private final Optional<Act> act;
    private final Optional<StandardRole> role;
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> to;

    ReshuffleDraft(ReshuffleLine source, Place.Kind place, Function<String, Optional<StandardRole>> roles) {
        this.source = source;
        this.act = Act.named(source.cell(Column.ACT));
        this.role = roles.apply(source.cell(Column.ROLE)).filter(one -> one.placeKind() == place);
        this.from = date(Column.FROM);
        this.to = date(Column.TO);
        check();
    }

    private void check() {
        if (act.isEmpty()) {
            wrong(Column.ACT, "UNKNOWN_ACT");
        }
        if (role.isEmpty()
                && (!cell(Column.ROLE).isEmpty() || act.filter(Act.END::equals).isEmpty())) {
            wrong(Column.ROLE, "UNKNOWN_ROLE");
        }
        if (cell(Column.USERNAME).isEmpty()) {
            wrong(Column.USERNAME, "REQUIRED");
        }
        if (!GrantOrder.postFits(cell(Column.POST))) {
            wrong(Column.POST, "TOO_LONG");
        }
        if (act.filter(Act.ADD::equals).isPresent()) {
            newcomer().problems().forEach(this::wrong);
        }
    }

    private Optional<LocalDate> date(Column column) {
        if (cell(column).isEmpty()) {
            return Optional.empty();
        }
        if (JapaneseDates.parse(cell(column)) instanceof DateReading.Read read) {
            return Optional.of(read.date());
        }
        wrong(column, "NOT_A_DATE");
        return Optional.empty();
    }

    void wrong(Column column, String key) {
        Problem problem = new Problem(column, key);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    void wrong(Newcomer.Problem problem) {
        Column column = switch (problem) {
            case NAME, KANA -> Column.NAME;
            case EMAIL, EMAIL_TAKEN -> Column.EMAIL;
            case USERNAME, USERNAME_TAKEN -> Column.USERNAME;
        };
        if (problems.stream().noneMatch(known -> known.column() == column)) {
            wrong(column, problem.name());
        }
    }

    boolean ready() {
        return problems.isEmpty();
    }

    ReshuffleLine source() {
        return source;
    }

    List<Problem> problems() {
        return problems;
    }

    Act act() {
        return act.orElseThrow();
    }

    Optional<StandardRole> role() {
        return role;
    }

    String username() {
        return cell(Column.USERNAME).toLowerCase(Locale.ROOT);
    }

    Newcomer newcomer() {
        return new Newcomer(cell(Column.NAME), "", cell(Column.EMAIL), cell(Column.USERNAME));
    }

    LocalDate fromOr(LocalDate today) {
        return from.orElse(today);
    }

    Optional<LocalDate> to() {
        return to;
    }

    Terms terms(String why, LocalDate today) {
        @Nullable String post = cell(Column.POST).isEmpty() ? null : cell(Column.POST);
        return new Terms(role.orElseThrow(), post, why, fromOr(today), to.orElse(null));
    }

    private String cell(Column column) {
        return source.cell(column);
    }
}
