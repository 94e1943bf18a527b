package jp.kasane.prefecture.dispatch.reasons;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Rule;

/**
 * Why a visit has no place.
 *
 * @param possible how many adviser half-days there are in all from tomorrow to the end of the programme
 * @param closes how many of them each rule closes; one may be closed by several
 * @param smallest the fewest rules that together close them all; empty where there is a place after all
 * @param nearest places that break nothing, if there are any, and the cheapest ones that break one rule
 */
public record WhyNot(
        String visit, int possible, Map<Rule, Integer> closes, Set<Rule> smallest, List<Alternative> nearest) {

    public WhyNot {
        closes = Map.copyOf(closes);
        smallest = Set.copyOf(smallest);
        nearest = List.copyOf(nearest);
    }
}
