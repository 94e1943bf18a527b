package jp.kasane.web.people;

import java.util.Optional;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.web.page.Typed;

/** Something that is done only with a reason, which the trail keeps. */
@FunctionalInterface
interface Reasoned<T> {

    T because(String why);

    /** Does it for the reason in the form; empty where there is none that the trail takes: nothing was done. */
    default Optional<T> in(Typed form) {
        String why = form.of("why");
        return GrantOrder.wordsFit(why) ? Optional.of(because(why)) : Optional.empty();
    }
}
