package jp.kasane.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the rows, the bare servlet writes the page that the product would, to the byte. */
class DrawnPagesTest {

    private static final Map<String, String> PEOPLE = Map.of("u1", "見本 花子", "u2", "O'Brien <x> & \"y\"");

    @Provide
    Arbitrary<ListRow> rows() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("架空太郎<>&\"'𠮷髙 ・－")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(name -> "名" + name);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1_000_000, 9_999_999);
        return Combinators.combine(numbers, names, Arbitraries.of("u1", "u2", ""), Arbitraries.of("PHONE", "VISIT"))
                .as((number, name, assigned, channel) -> new ListRow(
                        "01BENCH" + number,
                        "R8-" + number,
                        name,
                        "かな" + number,
                        assigned,
                        channel + "|" + assigned.isEmpty()));
    }

    @Property(tries = 200)
    void thePageOfOtherRowsIsTheOneTheProductWouldDraw(
            @ForAll("rows") ListRow first, @ForAll("rows") ListRow second, @ForAll @Size(max = 6) List<Boolean> order) {
        PagePieces.Around learned = around("token-aaaaaaaa", "99,991");
        PagePieces pieces = PagePieces.learn(page(learned, List.of(first, second)), learned, List.of(first, second));
        List<ListRow> others = new ArrayList<>();
        order.forEach(which -> others.add(renamed(which ? first : second, others.size())));
        PagePieces.Around now = around("token-bbbbbbbb", "99,992");
        assertThat(new String(pieces.draw(now, others), StandardCharsets.UTF_8)).isEqualTo(page(now, others));
    }

    @Test
    void aKindOfRowThatWasNeverSeenIsAFaultAndNoGuess() {
        ListRow seen = new ListRow("01A", "R8-1", "架空", "かくう", "", "PHONE");
        ListRow unseen = new ListRow("01B", "R8-2", "架空", "かくう", "", "LINE");
        PagePieces.Around around = around("token-aaaaaaaa", "1");
        PagePieces pieces = PagePieces.learn(page(around, List.of(seen)), around, List.of(seen));
        assertThatThrownBy(() -> pieces.draw(around, List.of(unseen))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEmptyListHasAPageToo() {
        PagePieces.Around around = around("token-aaaaaaaa", "0");
        PagePieces pieces = PagePieces.learn(page(around, List.of()), around, List.of());
        assertThat(new String(pieces.draw(around, List.of()), StandardCharsets.UTF_8))
                .isEqualTo(page(around, List.of()));
    }

    @Test
    void piecesThatWereCutOffAreAFault(@TempDir Path folder) throws IOException {
        ListRow row = new ListRow("01A", "R8-1", "架空", "かくう", "", "PHONE");
        PagePieces.Around around = around("token-aaaaaaaa", "1");
        Path file = folder.resolve("pieces");
        PagePieces.learn(page(around, List.of(row)), around, List.of(row)).write(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, 20));
        assertThatThrownBy(() -> PagePieces.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void aHoleTakesTheValueThatBelongsThereEscapedOnce() {
        Pieces pieces = new Pieces(Pieces.mark("<a>x1</a><b>y&amp;2</b><a>x1</a>", "x1", "y&2", ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pieces.write(out, "<1>", "2&", "never");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("<a>&lt;1&gt;</a><b>2&amp;</b><a>&lt;1&gt;</a>");
    }

    private static PagePieces.Around around(String token, String total) {
        return new PagePieces.Around(token, "表示 名前", total, PEOPLE);
    }

    private static ListRow renamed(ListRow row, int number) {
        return new ListRow(
                "01OTHER" + number, "R9-" + number, "別<名>" + number, "べつ" + number, row.assigned(), row.kind());
    }

    private static String page(PagePieces.Around around, List<ListRow> rows) {
        StringBuilder page = new StringBuilder(
                "<b>表示 名前</b><i>" + around.csrfToken() + "</i><p>" + around.total() + "件</p><table><tbody>\n");
        for (ListRow row : rows) {
            page.append("<tr><td><a href=\"/c/" + row.id() + "\">" + row.number() + "</a></td><td>"
                    + escaped(row.name()) + "（" + row.kana() + "）"
                    + escaped(PEOPLE.getOrDefault(row.assigned(), "")) + "</td></tr>\n");
        }
        return page.append("</tbody></table><form>" + around.csrfToken() + "</form>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
