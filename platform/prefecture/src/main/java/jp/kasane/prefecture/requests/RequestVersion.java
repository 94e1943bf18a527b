package jp.kasane.prefecture.requests;

import java.time.Instant;

/**
 * What an application said when it was handed in. It never changes.
 *
 * @param number 1: as it was sent; then one more for each answer
 * @param byUser the person's id
 */
public record RequestVersion(int number, Answers answers, String byUser, Instant at) {}
