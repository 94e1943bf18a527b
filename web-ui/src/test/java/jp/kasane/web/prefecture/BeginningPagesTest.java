package jp.kasane.web.prefecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;

/** The arrangement that a town begins with, as the prefecture's form asks for it. */
class BeginningPagesTest {

    private static final String HERE = "/p/020001/onboarding";

    private final Caller caller =
            Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR));
    private final String code = Forms.freeMunicipality();
    private final Form town = Forms.onboarding(code);

    private static List<Map<String, String>> ordered(String code) {
        return Books.control("SELECT * FROM first_definition WHERE town_code = ?", code);
    }

    /** What the trail says that the order named. */
    static List<String> purposes(String code) {
        return Books.control("SELECT * FROM control_audit WHERE action = 'ONBOARD_ASKED' AND subject_id = ?", code)
                .stream()
                .map(entry -> entry.get("purpose"))
                .toList();
    }

    private static boolean isMade(String code) {
        return !Books.control("SELECT * FROM tenant WHERE code = ?", code).isEmpty();
    }

    private Form file(String content) {
        return town.with("arrangement", "FILE")
                .with("arrangement.file", content)
                .with("arrangement.fileName", "mura.yaml");
    }

    @Test
    void aTownNeedNotBeginWithAny() {
        Form none = town.with("arrangement", "NONE").with("arrangement.file", "何か");
        assertThat(caller.post(HERE, none).location()).contains("/jobs/");
        assertThat(ordered(code)).isEmpty();
    }

    @Test
    void fromATemplateItBecomesTheTownsOwn() {
        String template = Things.template(RunningPages.PREFECTURE);
        assertThat(caller.get(HERE)
                        .page()
                        .select("select[name=\"arrangement.template\"] option")
                        .eachAttr("value"))
                .contains(template);
        Form form = town.with("arrangement", "TEMPLATE")
                .with("arrangement.template", template)
                .with("arrangement.from", "R9.4.1");
        assertThat(caller.post(HERE, form).location()).contains("/jobs/");
        assertThat(ordered(code))
                .singleElement()
                .satisfies(row -> assertThat(row.get("content"))
                        .contains("2027-04-01", "\"" + code + "\"", "よろず相談", "ひな形「見本のひな形"));
        assertThat(purposes(code)).containsExactly("はじまりの体制: ひな形 " + template + " / begins with: template " + template);
    }

    @Test
    void fromAFileThatNamesNoPlaceToo() {
        assertThat(caller.post(HERE, file(Things.definition("見本"))).location()).contains("/jobs/");
        assertThat(ordered(code)).singleElement().satisfies(row -> {
            assertThat(row.get("content")).contains("よろず相談", "template");
            assertThat(row.get("file_name")).isEqualTo("mura.yaml");
        });
        assertThat(purposes(code)).containsExactly("はじまりの体制: ファイル / begins with: a file");
    }

    @Test
    void aFileThatDoesNotFitIsToldByLineAndNothingIsBegunOrLost() {
        String wrong = Things.definition("見本").replace("id: yorozu", "id: よろず");
        Form form = file(wrong).with("arrangement.from", "R9.4.1").with("singleOfficer", "yes");
        Answer refused = caller.post(HERE, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("arrangement.file")).contains("mura.yaml:6: /bodies/0/id");
        for (String name : form.names()) {
            assertThat(refused.typed(name)).as(name).containsAll(form.all(name));
        }
        assertThat(isMade(code)).isFalse();
    }

    @Test
    void whatElseIsWrongIsToldWithIt() {
        Form form =
                file("format: x").with("firstAdministrator.email", "yae@").with("firstAdministrator.username", "八重");
        Answer refused = caller.post(HERE, form);
        assertThat(refused.wrong("arrangement.file")).isNotBlank();
        assertThat(refused.wrong("firstAdministrator.email")).isNotBlank();
        assertThat(refused.wrong("firstAdministrator.username")).isNotBlank();
    }

    @Test
    void aFileThatWindowsWroteIsToldItsLineAndHowToSaveIt() {
        byte[] windows = Things.definition("見本の体制").getBytes(Charset.forName("Windows-31J"));
        Answer refused =
                caller.post(HERE, file("data:;base64," + Base64.getEncoder().encodeToString(windows)));
        assertThat(refused.wrong("arrangement.file")).contains("mura.yaml:3", "UTF-8");
        assertThat(isMade(code)).isFalse();
    }

    @Test
    void anotherTownsFileIsNamedByWhoseItIs() {
        String other = Things.definition("千葉市の体制")
                .replace("bodies:", "place: {code: '121002', prefecture: 千葉県, name: 千葉市, kind: city}\nbodies:");
        Answer refused = caller.post(HERE, file(other));
        assertThat(refused.wrong("arrangement.file")).contains("千葉県千葉市の体制です");
        assertThat(isMade(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TEMPLATE, '', arrangement.template",
        "TEMPLATE, 01ABCDEFGHJKMNPQRSTVWXYZ00, arrangement.template",
        "FILE, '', arrangement.file",
    })
    void aChoiceWithoutWhatItNeedsIsToldAtItsField(String kind, String template, String field) {
        Answer refused = caller.post(HERE, town.with("arrangement", kind).with("arrangement.template", template));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong(field)).isNotBlank();
        assertThat(isMade(code)).isFalse();
    }

    @Test
    void aDayThatIsNoneIsToldAtItsField() {
        Form form = town.with("arrangement", "FILE").with("arrangement.from", "いつか");
        assertThat(caller.post(HERE, form).wrong("arrangement.from")).isNotBlank();
    }

    @Test
    void anotherPrefecturesTemplateIsNotThere() {
        String elsewhere = Things.template(RunningPages.OTHER_PREFECTURE);
        Answer refused =
                caller.post(HERE, town.with("arrangement", "TEMPLATE").with("arrangement.template", elsewhere));
        assertThat(refused.wrong("arrangement.template")).isNotBlank();
        assertThat(caller.get(HERE).body()).doesNotContain(elsewhere);
        assertThat(isMade(code)).isFalse();
    }
}
