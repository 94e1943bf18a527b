package jp.kasane.web.prefecture.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates of a prefecture, as its people see and change them. */
class TemplatesPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/templates";

    private final Caller administrator = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR));
    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private static Form file(String content) {
        return Form.of("definition", content, "definitionName", "mura.yaml");
    }

    private static List<Map<String, String>> kept(String title) {
        return Books.control("SELECT * FROM arrangement_template WHERE title = ?", title);
    }

    @Test
    void aFileBecomesATemplateThatIsListedDrawnAndDownloaded() {
        String title = Forms.fresh("mura");
        Answer added = administrator.post(HERE + "/new", file(Things.definition(title)));
        assertThat(added.location()).isEqualTo(HERE + "?done=added");
        Answer list = administrator.get(added.location());
        assertThat(list.words()).contains(title, "ひな形を追加しました");
        String one = list.page().select("#templates a:contains(" + title + ")").attr("href");

        Answer shown = officer.get(one);
        assertThat(shown.page().select("svg.drawing")).isNotEmpty();
        assertThat(shown.words()).contains("よろず相談");
        Answer yaml = officer.get(one + "/definition.yaml");
        assertThat(yaml.body()).contains("title: " + title, "name: よろず相談");
        assertThat(administrator.post(HERE + "/new", file(yaml.body())).wrong("definition"))
                .contains("同じ題");
    }

    @Test
    void whoseItWasIsLeftOut() {
        String title = Forms.fresh("mura");
        String own = Things.definition(title)
                .replace("bodies:", "place: {prefecture: 見本県, name: 架空町, kind: town}\nbodies:")
                .replace("name: よろず相談", "name: よろず相談\n    duties: [電話 0174-35-2001 で受ける]\n    places: [架空会館]");
        administrator.post(HERE + "/new", file(own));
        assertThat(kept(title))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.get("content")).contains("よろず相談").doesNotContain("架空町", "架空会館", "0174"));
    }

    @Test
    void whatDoesNotFitIsToldByLineAndComesBackToBeMended() {
        String wrong = Things.definition("村").replace("id: yorozu", "id: よろず");
        Answer refused = administrator.post(HERE + "/new", file(wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("definition")).contains("mura.yaml:6: /bodies/0/id");
        assertThat(refused.typed("definition")).containsExactly(wrong);
        assertThat(refused.typed("definitionName")).containsExactly("mura.yaml");
    }

    @Test
    void aFileThatIsNoUtf8IsToldHowToSaveItAndAWorkbookIsNotOpened() {
        byte[] windows = Things.definition("村の体制").getBytes(Charset.forName("Windows-31J"));
        Answer refused = administrator.post(HERE + "/new", file(raw(windows)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("definition")).contains("mura.yaml:3", "UTF-8");
        assertThat(refused.typed("definition")).containsExactly("");
        assertThat(administrator
                        .post(HERE + "/new", file(raw(new byte[] {'P', 'K', 3, 4, (byte) 0xFF})))
                        .wrong("definition"))
                .contains("mura.yaml");
    }

    private static String raw(byte[] bytes) {
        return "data:;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void oneIsReplacedAndRetiredAndSaysSoWhenItIsGone() {
        String id = Things.template(PREFECTURE);
        String title = Forms.fresh("mura");
        Answer replaced = administrator.post(HERE + "/" + id + "/replace", file(Things.definition(title)));
        assertThat(replaced.location()).isEqualTo(HERE + "?done=replaced");
        assertThat(administrator.get(HERE + "/" + id).status()).isEqualTo(404);

        String now = kept(title).get(0).get("id");
        assertThat(administrator.post(HERE + "/" + now + "/retire", Form.of()).location())
                .isEqualTo(HERE + "?done=retired");
        Answer again = administrator.post(HERE + "/" + now + "/retire", Form.of());
        assertThat(again.location()).isEqualTo(HERE + "?refused=gone");
        assertThat(administrator.get(again.location()).words()).contains("もうやめてあります");
        assertThat(kept(title))
                .singleElement()
                .satisfies(row -> assertThat(row.get("retired_by")).isNotNull());
    }

    @Test
    void theOfficerLooksAndChangesNothing() {
        String id = Things.template(PREFECTURE);
        assertThat(officer.get(HERE).page().select("main form, main a[href$=new]"))
                .isEmpty();
        assertThat(officer.post(HERE + "/" + id + "/retire", Form.of()).status())
                .isIn(403, 404);
        assertThat(officer.get(HERE + "/" + id).status()).isEqualTo(200);
        assertThat(Caller.as(People.with(PREFECTURE, StandardRole.ADVISER))
                        .get(HERE)
                        .status())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/definition.yaml", "/replace"})
    void anotherPrefecturesTemplateIsNotThere(String below) {
        String elsewhere = Things.template(RunningPages.OTHER_PREFECTURE);
        assertThat(administrator.get(HERE + "/" + elsewhere + below).status()).isEqualTo(404);
        assertThat(administrator
                        .post(HERE + "/" + elsewhere + "/retire", Form.of())
                        .status())
                .isEqualTo(404);
        assertThat(administrator.get(HERE).words()).doesNotContain(elsewhere);
    }
}
