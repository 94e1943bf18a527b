package jp.kasane.web.prefecture.planning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;

/**
 * The weights as they are typed: whole numbers, none negative.
 *
 * @param version of the programme that was looked at
 */
record WeightsForm(List<Field> fields, Map<Goal, Integer> weights, int version, boolean outdated) {

    /** More than that would drown every other goal. */
    private static final int HEAVIEST = 10_000;

    static WeightsForm of(PrefectureVisit visit, Programme programme) {
        List<Field> fields = new ArrayList<>();
        Map<Goal, Integer> weights = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            int weight = programme.settings().weights().getOrDefault(goal, goal.usual());
            weights.put(goal, weight);
            fields.add(field(visit, goal).value(String.valueOf(weight)));
        }
        return new WeightsForm(fields, weights, programme.version(), false);
    }

    static WeightsForm of(PrefectureVisit visit, Typed typed) {
        List<Field> fields = new ArrayList<>();
        Map<Goal, Integer> weights = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            Field field = field(visit, goal).value(typed.of(name(goal)));
            String plain = Normalizer.normalize(field.shown(), Normalizer.Form.NFKC);
            boolean number = plain.matches("[0-9]{1,5}") && Integer.parseInt(plain) <= HEAVIEST;
            if (number) {
                weights.put(goal, Integer.parseInt(plain));
            }
            fields.add(number ? field : field.error(visit.t("planning.weight.wrong", HEAVIEST)));
        }
        return new WeightsForm(fields, weights, (int) typed.version(), false);
    }

    private static String name(Goal goal) {
        return "weight." + goal.name();
    }

    private static Field field(PrefectureVisit visit, Goal goal) {
        return Field.of(name(goal), visit.t("dispatch.goal." + goal.name()))
                .mandatory()
                .hint(visit.t("dispatch.goal." + goal.name() + ".help", goal.usual()));
    }

    boolean wrong() {
        return fields.stream().anyMatch(Field::wrong);
    }

    /** Somebody else changed the programme meanwhile: what was typed stays, to be looked at again. */
    WeightsForm stale() {
        return new WeightsForm(fields, weights, version, true);
    }

    WeightsPage page(PrefectureVisit visit, Programme programme) {
        String below = PlanningDesk.path(programme.id()) + "/weights";
        var frame = PlanningDesk.frame(visit.shownAt(below), programme, visit.t("planning.weights"));
        return new WeightsPage(
                outdated
                        ? frame.saying(List.of(Notice.warning(
                                visit.t("planning.refused.title"), visit.t("planning.weights.outdated"))))
                        : frame,
                visit.href(below),
                outdated ? programme.version() : version,
                fields,
                outdated);
    }
}
