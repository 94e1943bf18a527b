package jp.kasane.web.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Difference;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Part;
import jp.kasane.prefecture.published.Published;
import jp.kasane.web.page.Messages;

/**
 * Two towns' published arrangements beside each other in words, part by part.
 *
 * @param first what the first town is called
 * @param notCompared parts that one of the two alone has published
 */
public record Compared(String first, String second, List<PartShown> parts, List<String> notCompared) {

    public Compared {
        parts = List.copyOf(parts);
        notCompared = List.copyOf(notCompared);
    }

    /** A part with its rows. */
    public record PartShown(String id, String heading, List<Row> rows) {
        public PartShown {
            rows = List.copyOf(rows);
        }
    }

    /** A line of the table: an element of the first, of the second, or of both, with what differs. */
    public record Row(String first, List<Line> firstLines, String second, List<Line> secondLines, String remark) {
        public Row {
            firstLines = List.copyOf(firstLines);
            secondLines = List.copyOf(secondLines);
        }
    }

    /** What one of the two says where the other says something else. */
    public record Line(String where, String words) {}

    /** A town by its name, and what it published. */
    public record Side(String name, Published published) {

        private SideBySide.Side side() {
            return new SideBySide.Side(DefinitionFiles.FORMAT.kept(published.content()), published.parts());
        }
    }

    public static Compared of(Side first, Side second, Messages m) {
        SideBySide compared = SideBySide.of(first.side(), second.side());
        Saying saying = new Saying(m, first.name(), second.name());
        return new Compared(
                first.name(),
                second.name(),
                compared.parts().stream().map(saying::part).toList(),
                Stream.concat(
                                compared.onlyFirst().stream().map(part -> saying.only(part, first.name())),
                                compared.onlySecond().stream().map(part -> saying.only(part, second.name())))
                        .toList());
    }

    /** The words of a comparison. */
    private record Saying(Messages m, String first, String second) {

        private String only(Part part, String town) {
            return m.t("compare.only-published", new Words(m).part(part), town);
        }

        private PartShown part(SideBySide.PartRows part) {
            List<Row> rows = new ArrayList<>();
            part.both().forEach(both -> rows.add(both(both)));
            part.first().forEach(name -> rows.add(new Row(name, List.of(), "", List.of(), m.t("compare.only", first))));
            part.second()
                    .forEach(name -> rows.add(new Row("", List.of(), name, List.of(), m.t("compare.only", second))));
            return new PartShown(
                    "part-" + part.part().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    m.t("compare.heading", new Words(m).part(part.part()), part.inFirst(), part.inSecond()),
                    rows);
        }

        private Row both(SideBySide.Both both) {
            List<Line> first = new ArrayList<>();
            List<Line> second = new ArrayList<>();
            for (Difference one : both.differences()) {
                if (one.kind() == Difference.Kind.MOVED) {
                    continue;
                }
                first.add(new Line(one.where(), said(one.before())));
                second.add(new Line(one.where(), said(one.after())));
            }
            String remark = m.t(first.isEmpty() ? "compare.same" : "compare.differs");
            return new Row(both.first(), first, both.second(), second, remark);
        }

        private String said(String words) {
            return words.isEmpty() ? m.t("compare.nothing") : words;
        }
    }
}
