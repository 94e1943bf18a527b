package jp.kasane.prefecture.dispatch;

import java.util.Map;
import java.util.Optional;

/**
 * Where each visit is placed. A visit that has no place is unserved.
 *
 * @param placed by the visit's id
 */
public record Plan(Map<String, Placement> placed) {

    public Plan {
        placed = Map.copyOf(placed);
    }

    public Optional<Placement> of(String visit) {
        return Optional.ofNullable(placed.get(visit));
    }
}
