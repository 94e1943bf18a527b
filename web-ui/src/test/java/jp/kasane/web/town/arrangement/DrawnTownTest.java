package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.arrangement.Presence;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.web.drawing.Fit;
import jp.kasane.web.drawing.LaneLayout;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;

/** Any town, drawn: whatever is there or coming has its box, and every box fits. */
class DrawnTownTest {

    @Test
    void drawsWhateverIsThereOrComingInABoxThatFits() {
        Proof proof = Proof.of("proof.arrangement.drawn", 60, 5_000, "towns");
        for (int number = 0; number < proof.cases(); number++) {
            Arrangement town = AnyTown.of(proof.random(number));
            Language language = number % 2 == 0 ? Language.JAPANESE : Language.ENGLISH;
            Outline outline = SystemOutline.of(town, Messages.in(language));
            List<Sheet> sheets = LaneLayout.of(outline);
            sheets.forEach(Fit::check);
            List<Item> items = items(outline);
            List<? extends Element> there = there(town);
            assertThat(items).hasSameSizeAs(there);
            assertThat(sheets.stream().mapToInt(sheet -> sheet.boxes().size()).sum())
                    .isEqualTo(there.size());
            assertThat(dashed(sheets)).isEqualTo(coming(town, there));
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void marksEverythingThatNoSourceStates() {
        Proof proof = Proof.of("proof.arrangement.marked", 60, 5_000, "towns");
        Messages m = Messages.in(Language.JAPANESE);
        for (int number = 0; number < proof.cases(); number++) {
            Arrangement town = AnyTown.of(proof.random(number));
            long marked = items(SystemOutline.of(town, m)).stream()
                    .filter(item -> item.lines().stream().anyMatch(line -> line.endsWith("（要確認）")))
                    .count();
            long unstated = there(town).stream()
                    .filter(element -> !element.about().origin().name().equals("SOURCE"))
                    .count();
            assertThat(marked).isEqualTo(unstated);
            proof.held(1);
        }
        proof.note();
    }

    private static long dashed(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.boxes().stream())
                .filter(box -> box.look() == Look.DASHED)
                .count();
    }

    private static long coming(Arrangement town, List<? extends Element> there) {
        return there.stream()
                .filter(one -> town.presence(one) == Presence.COMING)
                .count();
    }

    private static List<? extends Element> there(Arrangement town) {
        Definition all = town.definition();
        return Stream.of(
                        all.programmes(),
                        all.meetings(),
                        all.posts(),
                        all.departments(),
                        all.organisations(),
                        bodies(town, all.bodies()))
                .flatMap(List::stream)
                .map(one -> (Element) Objects.requireNonNull(one))
                .filter(one -> town.presence(one) != Presence.GONE)
                .toList();
    }

    /** With those within others, unless the one around them is gone. */
    private static List<SupportBody> bodies(Arrangement town, List<SupportBody> bodies) {
        return bodies.stream()
                .filter(body -> town.presence(body) != Presence.GONE)
                .flatMap(body -> Stream.concat(Stream.of(body), bodies(town, body.units()).stream()))
                .toList();
    }

    private static List<Item> items(Outline outline) {
        return outline.lanes().stream()
                .flatMap(lane -> lane.groups().stream())
                .flatMap(group -> group.items().stream())
                .flatMap(DrawnTownTest::all)
                .toList();
    }

    private static Stream<Item> all(Item item) {
        return Stream.concat(Stream.of(item), item.below().stream().flatMap(DrawnTownTest::all));
    }
}
