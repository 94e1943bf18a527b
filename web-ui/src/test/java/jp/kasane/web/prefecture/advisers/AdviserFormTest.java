package jp.kasane.web.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.prefecture.advisers.AdviserDraft;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Barred;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer types of an adviser, and what is kept of it. */
class AdviserFormTest {

    private static final Municipalities AOMORI = Municipalities.bundled("020001");
    private static final Set<String> USERS = Set.of("USER-A");

    private static MultivaluedMap<String, String> answers() {
        MultivaluedMap<String, String> answers = new MultivaluedHashMap<>();
        answers.putSingle("name", "見本 一郎");
        answers.putSingle("base", "青森市");
        answers.putSingle("most", "24");
        return answers;
    }

    private static AdviserForm form(String name, String typed) {
        MultivaluedMap<String, String> answers = answers();
        answers.putSingle(name, typed);
        return new AdviserForm(Messages.in(Language.JAPANESE), AOMORI, new Typed(answers));
    }

    private static AdviserDraft kept(String name, String typed) {
        return form(name, typed).read(USERS).orElseThrow();
    }

    private static List<String> wrong(String name, String typed) {
        AdviserForm form = form(name, typed);
        Optional<AdviserDraft> draft = form.read(USERS);
        assertThat(draft).isEmpty();
        return form.fields().stream().filter(Field::wrong).map(Field::name).toList();
    }

    @Test
    void theNameTheBaseAndTheNumberOfVisitsAreEnough() {
        assertThat(kept("kana", "")).isEqualTo(new AdviserDraft("見本 一郎", "", null, "022012", 24, AdviserProfile.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "base", "most"})
    void withoutThemNothingIsKept(String name) {
        assertThat(wrong(name, "")).containsExactly(name);
        assertThat(wrong(name, " 　")).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"24,24", "２４,24", "' 24 ',24", "0,0", "500,500", "007,7"})
    void theNumberIsReadInEveryWidth(String typed, int most) {
        assertThat(kept("most", typed).mostVisits()).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"501", "-1", "1.5", "二十四", "1e2", "5000", "２４回", "1 000"})
    void whatIsNoNumberOfVisitsIsTold(String typed) {
        assertThat(wrong("most", typed)).containsExactly("most");
    }

    @ParameterizedTest
    @CsvSource({"青森市,022012", "022012,022012", "22012,022012", "外ケ浜町,023078", "岩手県盛岡市,032018", "青森県 青森市,022012"})
    void theBaseIsATownOfAnyPrefecture(String typed, String code) {
        assertThat(kept("base", typed).baseCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"盛岡市", "青森県", "020001", "架空町", "022013"})
    void aBaseThatIsNoneIsTold(String typed) {
        assertThat(wrong("base", typed)).containsExactly("base");
    }

    @Test
    void charactersOfNamesStayAsTheyWereTyped() {
        for (String name : List.of("髙橋 﨑", "𠮷田 花子", "ﾐﾎﾝ ｲﾁﾛｳ", "見本　一郎", "O'Neill <見本>", "辻󠄀")) {
            assertThat(kept("name", name).name()).isEqualTo(name);
            assertThat(kept("kana", name).kana()).isEqualTo(name);
        }
    }

    @Test
    void aNameHasSixtyCharactersHoweverManyBytesTheyHave() {
        assertThat(kept("name", "𠮷".repeat(60)).name()).hasSize(120);
        assertThat(wrong("name", "𠮷".repeat(61))).containsExactly("name");
        assertThat(kept("kana", "あ".repeat(100)).kana()).hasSize(100);
        assertThat(wrong("kana", "あ".repeat(101))).containsExactly("kana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "kana", "employer", "contract", "fields", "qualifications", "barred"})
    void whatNobodySeesIsRefusedInEveryField(String name) {
        for (String hidden : List.of("見本\u0007", "見\u202E本", "見本\uFFFE", "見\u0000本", "\uD842")) {
            assertThat(wrong(name, hidden)).containsExactly(name);
        }
    }

    @Test
    void fieldsStandOneALineWithoutBlankOnesAndWithoutThoseThatStandTwice() {
        AdviserProfile profile =
                kept("fields", "参加支援\r\n\r\n　多機関協働　\r\n参加支援\n ").profile();
        assertThat(profile.fields()).containsExactly("参加支援", "多機関協働");
        assertThat(profile.knows("多機関協働")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields", "qualifications"})
    void fiftyLinesAreKeptAndNoMore(String name) {
        String fifty = IntStream.range(0, 50).mapToObj(i -> "分野" + i).collect(Collectors.joining("\n"));
        assertThat(form(name, fifty).read(USERS)).isPresent();
        assertThat(form(name, fifty + "\n分野0").read(USERS))
                .as("one stands twice")
                .isPresent();
        assertThat(wrong(name, fifty + "\n分野50")).containsExactly(name);
        assertThat(wrong(name, "あ".repeat(201))).containsExactly(name);
        assertThat(wrong(name, "一\t二")).containsExactly(name);
    }

    @Test
    void aContractHasLinesOfItsOwn() {
        assertThat(kept("contract", "県社協と委嘱契約\r\n令和9年3月31日まで").profile().contract())
                .isEqualTo("県社協と委嘱契約\n令和9年3月31日まで");
        assertThat(form("contract", "あ".repeat(200)).read(USERS)).isPresent();
        assertThat(wrong("contract", "あ".repeat(201))).containsExactly("contract");
    }

    @Test
    void onlyWhoMayBeChosenIsChosen() {
        assertThat(kept("user", "USER-A").userId()).isEqualTo("USER-A");
        assertThat(kept("user", "").userId()).isNull();
        assertThat(wrong("user", "USER-B")).containsExactly("user");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndComesBackAsTyped() {
        MultivaluedMap<String, String> answers = answers();
        List.of("name", "base", "most", "user", "barred").forEach(name -> answers.putSingle(name, "？\u0007"));
        AdviserForm form = new AdviserForm(Messages.in(Language.JAPANESE), AOMORI, new Typed(answers));
        assertThat(form.read(USERS)).isEmpty();
        assertThat(form.fields())
                .filteredOn(Field::wrong)
                .extracting(Field::name)
                .containsExactly("name", "user", "base", "most", "barred");
        assertThat(form.of("most").shown()).isEqualTo("？\u0007");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatStandsIsShownAndReadBackAsTheSame(Language language) {
        AdviserProfile profile = new AdviserProfile(
                List.of("参加支援", "多機関協働"),
                List.of("社会福祉士"),
                "架空大学",
                "県社協\n委嘱",
                List.of(new Barred("023035", "居住地"), new Barred("032018", "勤務先 法人")));
        AdviserRecord record = new AdviserRecord("ID", "𠮷田 花子", "よしだ", "USER-A", "032018", 12, profile, 3, false);
        AdviserForm form = AdviserForm.of(Messages.in(language), AOMORI, record);
        assertThat(form.of("base").shown()).isEqualTo("岩手県盛岡市");
        assertThat(form.read(USERS)).contains(new AdviserDraft("𠮷田 花子", "よしだ", "USER-A", "032018", 12, profile));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyQuestionHasWordsInBothLanguages(Language language) {
        AdviserForm form = AdviserForm.empty(Messages.in(language), AOMORI);
        assertThat(form.fields())
                .hasSize(10)
                .allSatisfy(field -> assertThat(field.label()).isNotBlank());
        assertThat(form.fields()).extracting(Field::label).doesNotHaveDuplicates();
        assertThat(form.read(USERS)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> form.of("nothing"));
    }
}
