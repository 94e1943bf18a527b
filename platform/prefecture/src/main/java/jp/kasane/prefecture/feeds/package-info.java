/**
 * Owns the subscribed calendars (購読する予定表) of advisers: where each is, sealed; when it is read, by one node at a time; and what came of
 * it. Offers {@link jp.kasane.prefecture.feeds.Feeds} and {@link jp.kasane.prefecture.feeds.FeedRounds}. Depends on calendars, which
 * understand what is read, and on advisers, whose half-days it takes. The only part of the product that asks a machine of somebody's
 * choosing for anything (ADR 25).
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "kernel.secrets",
            "prefecture.advisers",
            "prefecture.calendars",
            "prefecture.dispatch"
        })
@NullMarked
package jp.kasane.prefecture.feeds;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
