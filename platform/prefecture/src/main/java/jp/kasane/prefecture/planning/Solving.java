package jp.kasane.prefecture.planning;
import java.util.List;
import java.util.Objects;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import org.jspecify.annotations.Nullable;
class Solving {
    void solve(Searching run) {}
    static List<String> moved(Situation situation, Plan plan) {
        return situation.problem().visits().stream()
                .filter(visit -> !Objects.equals(at(plan, visit.id()), visit.stands()))
                .map(visit -> visit.id())
                .toList();
    }
    static @Nullable Placement at(Plan plan, String visit) {
        return plan.placed().get(visit);
    }
}
