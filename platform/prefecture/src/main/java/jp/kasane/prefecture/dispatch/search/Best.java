package jp.kasane.prefecture.dispatch.search;

import java.time.Duration;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Score;

/**
 * The best plan found so far.
 *
 * @param method which found it
 * @param after how long the search had taken, its preparation included
 */
public record Best(Plan plan, Score score, String method, Duration after) {}
