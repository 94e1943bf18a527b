package jp.kasane.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePiecesTest {

    private static final PagePieces.Around AROUND =
            new PagePieces.Around("token", "見本 花子", "20,000", Map.of("u1", "試験 健"));
    private static final ListRow ONE = new ListRow("01A", "R8-0001", "架空 <太郎>", "かくう", "u1", "PHONE");
    private static final ListRow TWO = new ListRow("01B", "R8-0002", "見本 花子", "みほん", "u1", "PHONE");
    private static final ListRow THREE = new ListRow("01C", "R8-0003", "", "", "", "VISIT");
    private static final String PAGE = """
            <b>見本 花子</b><i>token</i><p>20,000件</p><table><tbody class="x">
            <tr><td><a href="/c/01A">R8-0001</a></td><td>架空 &lt;太郎&gt;（かくう）電話 試験 健</td></tr>
            <tr><td><a href="/c/01B">R8-0002</a></td><td>見本 花子（みほん）電話 試験 健</td></tr>
            <tr><td><a href="/c/01C">R8-0003</a></td><td>訪問</td></tr>
            </tbody></table><form>token</form>
            """;

    @TempDir
    private Path folder;

    @Test
    void drawsThePageItLearned() {
        PagePieces pieces = PagePieces.learn(PAGE, AROUND, List.of(ONE, TWO, THREE));
        assertThat(drawn(pieces, AROUND, ONE, TWO, THREE)).isEqualTo(PAGE);
    }

    @Test
    void drawsWhatTheDatabaseSaysAndNotWhatItSaw() {
        PagePieces pieces = PagePieces.learn(PAGE, AROUND, List.of(ONE, TWO, THREE));
        ListRow other = new ListRow("01Z", "R8-0099", "仮名 次郎", "かめい", "u2", "PHONE");
        String page =
                drawn(pieces, new PagePieces.Around("another", "例示 恵", "20,001", Map.of("u2", "想定 清")), other, THREE);
        assertThat(page)
                .contains("<a href=\"/c/01Z\">R8-0099</a></td><td>仮名 次郎（かめい）電話 想定 清")
                .contains("<b>例示 恵</b><i>another</i><p>20,001件")
                .contains("<form>another</form>")
                .doesNotContain("01A")
                .doesNotContain("token");
    }

    @Test
    void isKeptInAFile() throws Exception {
        PagePieces.learn(PAGE, AROUND, List.of(ONE, TWO, THREE)).write(folder.resolve("pieces"));
        assertThat(drawn(PagePieces.read(folder.resolve("pieces")), AROUND, ONE, TWO, THREE))
                .isEqualTo(PAGE);
    }

    @Test
    void noticesThatRowsOfAKindLookDifferent() {
        ListRow wrong = new ListRow("01C", "R8-0003", "", "", "", "PHONE");
        assertThatThrownBy(() -> PagePieces.learn(PAGE, AROUND, List.of(ONE, TWO, wrong)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticesThatThePageShowsFewerRows() {
        assertThatThrownBy(() -> PagePieces.learn(PAGE, AROUND, List.of(ONE, TWO, THREE, ONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String drawn(PagePieces pieces, PagePieces.Around around, ListRow... rows) {
        return new String(pieces.draw(around, List.of(rows)), StandardCharsets.UTF_8);
    }
}
