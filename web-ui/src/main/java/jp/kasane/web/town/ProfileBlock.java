package jp.kasane.web.town;

import java.util.List;
import jp.kasane.municipal.profile.ProfileLine;
import jp.kasane.municipal.profile.TownProfile;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Link;
import jp.kasane.web.town.arrangement.ArrangementBlock.Shelf;
import jp.kasane.web.town.profile.ProfileWords;
import org.jspecify.annotations.Nullable;

/**
 * The first figures of the town on its home page.
 *
 * @param all how many figures the profile has
 * @param defined those that the definition of the town's arrangement states, for as long as the profile has none
 * @param add where the first one is entered, for whoever may
 */
public record ProfileBlock(
        List<Detail> figures,
        int all,
        Shelf<Detail> defined,
        String href,
        @Nullable Link add) {

    private static final int SHOWN = 6;

    public ProfileBlock {
        figures = List.copyOf(figures);
    }

    static ProfileBlock of(TownVisit visit, TownProfile profile, Shelf<Detail> defined, boolean changes) {
        ProfileWords words = new ProfileWords(visit.visit().messages());
        List<ProfileLine> lines = profile.lines();
        List<Detail> first = lines.stream()
                .limit(SHOWN)
                .map(line -> new Detail(line.label(), words.line(line)))
                .toList();
        int all = lines.stream().mapToInt(line -> line.figures().size()).sum();
        Link add = changes ? new Link(visit.t("profile.add"), visit.href("profile/figures/new")) : null;
        return new ProfileBlock(first, all, defined, visit.href("profile"), add);
    }
}
