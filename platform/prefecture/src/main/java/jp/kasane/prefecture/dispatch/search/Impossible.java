package jp.kasane.prefecture.dispatch.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;

/** A quick proof that a problem has no complete plan under some rules. That it finds none proves nothing. */
public interface Impossible {

    /**
     * @param visits which cannot all be placed
     * @param advisers whom it depends on
     */
    record Proof(List<String> visits, List<String> advisers) {}

    /** @param stop asked again and again: true ends it at once, and then nothing is proven */
    Optional<Proof> proof(Problem problem, Set<Rule> held, BooleanSupplier stop);

    /** The same, however long it takes. */
    default Optional<Proof> proof(Problem problem, Set<Rule> held) {
        return proof(problem, held, () -> false);
    }

    /** The rules that it is about. */
    Set<Rule> about();
}
