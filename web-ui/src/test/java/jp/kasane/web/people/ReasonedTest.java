package jp.kasane.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;

class ReasonedTest {

    private final List<String> done = new ArrayList<>();
    private final Reasoned<Boolean> act = done::add;

    private static Typed form(String why) {
        return new Typed(new MultivaluedHashMap<>(Map.of("why", why)));
    }

    @Test
    void doesItForTheReasonGiven() {
        assertThat(act.in(form("異動のため"))).contains(true);
        assertThat(done).containsExactly("異動のため");
    }

    @Test
    void doesNothingWithoutAReason() {
        assertThat(act.in(form(""))).isEmpty();
        assertThat(act.in(form("　 "))).isEmpty();
        assertThat(act.in(new Typed(new MultivaluedHashMap<>()))).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void doesNothingForAReasonLongerThanTheTrailTakes() {
        assertThat(act.in(form("理".repeat(501)))).isEmpty();
        assertThat(act.in(form("理".repeat(500)))).isPresent();
        assertThat(done).hasSize(1);
    }
}
