package jp.kasane.prefecture.dispatch.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;

/** A quick proof that a problem has no complete plan under some rules. That it finds none proves nothing. */
public interface Impossible {

    /**
     * @param visits which cannot all be placed
     * @param advisers whom it depends on
     */
    record Proof(List<String> visits, List<String> advisers) {}

    Optional<Proof> proof(Problem problem, Set<Rule> held);

    /** The rules that it is about. */
    Set<Rule> about();
}
