package jp.kasane.web.people;

import java.util.Optional;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.web.page.Typed;

/** Something that is done only with a reason, which the trail keeps. */
@FunctionalInterface
interface Reasoned<T> {

    T because(String why);

    /** Does it for the reason in the form; empty where there is none, or more than the trail takes: nothing was done. */
    default Optional<T> in(Typed form) {
        String why = form.of("why");
        return why.isEmpty() || why.length() > GrantOrder.WORDS ? Optional.empty() : Optional.of(because(why));
    }
}
