package jp.kasane.prefecture.dispatch.reasons;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Rule;

/** Finds few rules that cannot hold together among many that cannot. */
final class Filter {

    private Filter() {}

    /** All sets of one and of two are tried; where none will do, the deletion filter from either end, and the smaller of the two. */
    static Set<Rule> fewest(Set<Rule> rules, Predicate<Set<Rule>> impossible) {
        List<Rule> all = List.copyOf(EnumSet.copyOf(rules));
        Stream<EnumSet<Rule>> few = Stream.concat(
                Stream.concat(
                        Stream.of(EnumSet.noneOf(Rule.class)), all.stream().map(EnumSet::of)),
                IntStream.range(0, all.size())
                        .boxed()
                        .flatMap(one ->
                                all.subList(one + 1, all.size()).stream().map(two -> EnumSet.of(all.get(one), two))));
        return few.filter(impossible::test)
                .findFirst()
                .map(set -> (Set<Rule>) set)
                .orElseGet(() -> Stream.of(deleting(rules, impossible), deletingBackwards(rules, impossible))
                        .min(Comparator.comparingInt(Set::size))
                        .orElseThrow());
    }

    /** Lets one rule after the other go as long as the rest is impossible still. Of what remains none can go. */
    static Set<Rule> deleting(Set<Rule> rules, Predicate<Set<Rule>> impossible) {
        return deleting(List.copyOf(EnumSet.copyOf(rules)), impossible);
    }

    private static Set<Rule> deletingBackwards(Set<Rule> rules, Predicate<Set<Rule>> impossible) {
        return deleting(
                EnumSet.copyOf(rules).stream().sorted(Comparator.reverseOrder()).toList(), impossible);
    }

    private static Set<Rule> deleting(List<Rule> rules, Predicate<Set<Rule>> impossible) {
        EnumSet<Rule> held = EnumSet.copyOf(rules);
        for (Rule rule : rules) {
            held.remove(rule);
            if (!impossible.test(held)) {
                held.add(rule);
            }
        }
        return held;
    }
}
