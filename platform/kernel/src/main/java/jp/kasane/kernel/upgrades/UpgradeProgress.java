package jp.kasane.kernel.upgrades;

import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobState;

/**
 * How far an upgrade is, town by town; the canary is the first.
 *
 * @param version to which it leads
 */
public record UpgradeProgress(String id, String version, UpgradeState state, List<TownTurn> towns) {

    public UpgradeProgress {
        towns = List.copyOf(towns);
    }

    /**
     * One town's turn.
     *
     * @param job empty: its turn has not come
     * @param detail for the operator: which migration, which line, which state of SQL; never what stood in a row
     */
    public record TownTurn(String code, Optional<JobState> job, Optional<JobFailure> failure, Optional<String> detail) {

        public boolean is(JobState state) {
            return job.filter(state::equals).isPresent();
        }

        boolean waits() {
            return job.isEmpty();
        }

        boolean underWay() {
            return job.isPresent() && !job.get().ended();
        }
    }

    public String canary() {
        return towns.get(0).code();
    }

    public long done() {
        return towns.stream().filter(town -> town.is(JobState.DONE)).count();
    }

    public List<TownTurn> failed() {
        return towns.stream().filter(town -> town.is(JobState.FAILED)).toList();
    }

    public List<String> underWay() {
        return towns.stream().filter(TownTurn::underWay).map(TownTurn::code).toList();
    }
}
