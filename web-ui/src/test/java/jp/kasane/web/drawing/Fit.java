package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Sheet.Point;
import jp.kasane.web.drawing.Sheet.Text;
import jp.kasane.web.drawing.Sheet.Way;

/** What holds of every sheet, whatever is drawn on it. */
public final class Fit {

    private Fit() {}

    public static void check(Sheet sheet) {
        List<Box> written = Stream.concat(
                        sheet.boxes().stream(), sheet.frames().stream().filter(box -> box.look() != Look.LANE))
                .toList();
        List<Box> lanes =
                sheet.frames().stream().filter(box -> box.look() == Look.LANE).toList();
        apart(written);
        apart(lanes);
        Stream.concat(written.stream(), lanes.stream()).forEach(box -> {
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(sheet.width());
            assertThat(box.bottom()).isLessThanOrEqualTo(sheet.height());
            box.texts().forEach(text -> inside(text, box));
        });
        for (Way way : sheet.ways()) {
            for (Box box : sheet.boxes()) {
                if (crosses(way, box)) {
                    fail("%s crosses %s", way, box);
                }
            }
        }
    }

    private static void apart(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (boxes.get(i).overlaps(boxes.get(j))) {
                    fail("%s overlaps %s", boxes.get(i), boxes.get(j));
                }
            }
        }
    }

    private static void inside(Text text, Box box) {
        Type type = Arrays.stream(Type.values())
                .filter(one -> text.css().endsWith("-" + one.name().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        assertThat(text.x()).isGreaterThanOrEqualTo(box.x());
        assertThat(text.x() + type.width(text.words())).as(text.words()).isLessThanOrEqualTo(box.right());
        assertThat(text.y()).isBetween(box.y() + 10, box.bottom() - 3);
    }

    /** Whether a part of the way runs through the inside of the box. */
    private static boolean crosses(Way way, Box box) {
        for (int i = 1; i < way.points().size(); i++) {
            Point a = way.points().get(i - 1);
            Point b = way.points().get(i);
            if (a.x() != b.x() && a.y() != b.y()) {
                fail("neither upright nor level: %s", way);
            }
            boolean across = Math.max(a.x(), b.x()) > box.x() && Math.min(a.x(), b.x()) < box.right();
            boolean along = Math.max(a.y(), b.y()) > box.y() && Math.min(a.y(), b.y()) < box.bottom();
            if (across && along) {
                return true;
            }
        }
        return false;
    }
}
