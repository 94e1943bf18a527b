package jp.kasane.kernel.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every element of a definition says of itself.
 *
 * @param at where the source's facts say it: JSON pointers
 * @param empty keys of this element that have no value, and why
 * @param notes only what has no key of its own
 */
@Title("要素")
public record About(
        @Title("番号") Id id,
        @Title("由来") Origin origin,
        @Title("原典のデータの中の場所（JSON ポインター）") List<String> at,
        @Title("原典（いくつかあるとき）") @Refers("sources") @Nullable Id source,
        @Title("から") @Nullable When from,
        @Title("まで") @Nullable When to,
        @Title("状態") List<Status> statuses,
        @Title("前身") List<Predecessor> predecessors,
        @Title("値のない項目と理由") Map<String, Emptiness> empty,
        @Title("備考（項目のないことだけ）") List<String> notes) {}
