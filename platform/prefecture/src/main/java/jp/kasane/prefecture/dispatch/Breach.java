package jp.kasane.prefecture.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a plan breaks, and where. What nobody may move breaks nothing: a breach names at least one visit that is not pinned.
 *
 * @param visit whose place breaks it; of {@link Rule#BUDGET} the one whose way costs most
 * @param other the one it stands against, where the rule is about two; null otherwise
 */
public record Breach(Rule rule, String visit, @Nullable String other) {}
