package jp.kasane.prefecture.visits;

import java.time.Instant;

/**
 * The town's own view of a visit, and what it did of the homework.
 *
 * @param version from 1; the newest counts, the older ones stay
 * @param byUser the person's id
 */
public record Reply(String visit, int version, String view, String homeworkDone, String byUser, Instant at) {}
