package jp.kasane.web.prefecture;

import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.PlaceBanner;
import jp.kasane.web.page.Tone;

/** A town as the registry knows it; what a prefecture sees of it. */
public record TownRow(PlaceBanner place, String kana, Chip state, String href) {

    static TownRow of(PrefectureVisit visit, Tenant town) {
        return new TownRow(
                PlaceBanner.town(town.code(), town.name()),
                town.kana(),
                chip(visit, town.state()),
                visit.href("towns/" + town.code()));
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
