package jp.kasane.web.prefecture;

import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.PlaceBanner;
import jp.kasane.web.page.Tone;

/** A town as the registry knows it; what a prefecture sees of it. */
public record TownRow(PlaceBanner place, String kana, Chip state, String href) {

    /** Of a town that is open, whether its database is at the version that this product works with is part of its state. */
    static TownRow of(PrefectureVisit visit, Tenant town, String schemaVersion) {
        return new TownRow(
                PlaceBanner.town(town.code(), town.name()),
                town.kana(),
                chip(visit, town, schemaVersion),
                visit.href("towns/" + town.code()));
    }

    private static Chip chip(PrefectureVisit visit, Tenant town, String schemaVersion) {
        if (town.state() == Tenant.State.ACTIVE && !town.isAt(schemaVersion)) {
            boolean underWay = town.upgradingTo() != null;
            return new Chip(Tone.PROGRESS, visit.t(underWay ? "tenant.state.UPGRADING" : "tenant.state.OUTDATED"));
        }
        return chip(visit, town.state());
    }

    private static Chip chip(PrefectureVisit visit, Tenant.State state) {
        Tone tone = switch (state) {
            case ONBOARDING -> Tone.PROGRESS;
            case ACTIVE -> Tone.DONE;
            case MERGED -> Tone.INFO;
            case SUSPENDED, DEPARTING, DEPARTED -> Tone.STOPPED;
        };
        return new Chip(tone, visit.t("tenant.state." + state.name()));
    }
}
