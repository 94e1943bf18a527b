package jp.kasane.prefecture.dispatch.search;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visit as Timefold sees it: one variable, the offer that it takes; it chooses among those that are open to it. */
@PlanningEntity
public class Assignment {

    @PlanningId
    private int visit;

    private @Nullable Grid grid;
    private List<Integer> openings = List.of();

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(valueRangeProviderRefs = "openings", allowsUnassigned = true)
    private @Nullable Integer offer;

    /** Timefold makes copies with it. */
    public Assignment() {}

    Assignment(Grid grid, int visit, List<Integer> openings, @Nullable Integer offer) {
        this.grid = grid;
        this.visit = visit;
        this.pinned = grid.pinned[visit] != Grid.NOWHERE;
        this.openings = openings;
        this.offer = offer;
    }

    @ValueRangeProvider(id = "openings")
    public List<Integer> getOpenings() {
        return openings;
    }

    public @Nullable Integer getOffer() {
        return offer;
    }

    public void setOffer(@Nullable Integer offer) {
        this.offer = offer;
    }

    Grid grid() {
        if (grid == null) {
            throw new IllegalStateException("not of a problem");
        }
        return grid;
    }

    boolean free() {
        return offer == null;
    }

    /** Whether it stood somewhere and does not stand there now. */
    boolean stirred() {
        return grid().visit(visit).stands() != null && (free() || grid().stands[visit] != offer());
    }

    boolean movable() {
        return !pinned;
    }

    int visit() {
        return visit;
    }

    int offer() {
        return offer == null ? Grid.NOWHERE : offer;
    }

    int adviser() {
        return grid().adviser(offer());
    }

    int day() {
        return grid().day(offer());
    }

    int half() {
        return grid().slot(offer()) % 2;
    }

    int month() {
        return grid().month[day()];
    }

    int group() {
        return grid().group[visit];
    }

    int member() {
        return grid().member[visit];
    }

    int town() {
        return grid().town[visit];
    }
}
