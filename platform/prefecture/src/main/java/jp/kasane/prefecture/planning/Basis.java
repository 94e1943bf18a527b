package jp.kasane.prefecture.planning;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kasane.kernel.text.Sha256;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Town;

/** Names what a plan is made from, but for the ways: SHA-256 of all of it in a fixed order. */
final class Basis {

    private final StringBuilder text = new StringBuilder();

    private Basis() {}

    static String of(Problem problem, Map<String, Integer> versions) {
        Basis basis = new Basis();
        basis.add(problem.from()).add(problem.until()).sorted(problem.closed());
        problem.stages().forEach(basis::add);
        problem.advisers().forEach(basis::adviser);
        problem.towns().forEach(basis::town);
        basis.add(problem.terms()).add(new TreeMap<>(problem.weights()));
        problem.visits().forEach(visit -> basis.add(visit.id()).sorted(visit.fields()));
        basis.add(new TreeMap<>(versions));
        return Sha256.of(basis.text.toString());
    }

    private void adviser(Adviser adviser) {
        add(adviser.id()).add(adviser.base()).add(adviser.mostVisits()).add(adviser.elsewhere());
        sorted(adviser.fields()).sorted(adviser.barred());
        for (HalfDay free : new TreeSet<>(adviser.free())) {
            add(free.day()).add(free.half());
        }
    }

    private void town(Town town) {
        add(town.code()).sorted(town.impossible());
        new TreeMap<>(town.preferred()).forEach((group, days) -> add(group).sorted(days));
    }

    private <T extends Comparable<? super T>> Basis sorted(Collection<T> some) {
        return add(new TreeSet<>(some));
    }

    private Basis add(Object one) {
        text.append(one).append('\n');
        return this;
    }
}
