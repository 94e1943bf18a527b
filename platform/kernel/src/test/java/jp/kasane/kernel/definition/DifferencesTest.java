package jp.kasane.kernel.definition;

import static jp.kasane.kernel.definition.Garden.fitting;
import static jp.kasane.kernel.definition.Garden.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final String KERNEL = "jp.kasane.kernel.definition.words";

    private static List<String> differences(String after, Locale locale) {
        return Garden.format().between(fitting(Garden.WHOLE), fitting(after)).stream()
                .map(new DefinitionWords(locale, KERNEL)::say)
                .toList();
    }

    private static List<String> differences(String after) {
        return differences(after, Locale.JAPANESE);
    }

    @Test
    void theSameHasNone() {
        assertThat(differences(Garden.WHOLE)).isEmpty();
    }

    @Test
    void aChangeIsToldByTheElementsNameAndTheKeysTitle() {
        assertThat(differences(with("name: 薬草", "name: 香草"))).containsExactly("変更 花壇「薬草」 › 名前：薬草 → 香草");
        assertThat(differences(with("wet: true", "wet: false"))).containsExactly("変更 花壇「薬草」 › 湿っている：true → false");
        assertThat(differences(with("ground: heavy-clay", "ground: sand"))).containsExactly("変更 花壇「薬草」 › 土：重い粘土 → 砂");
        assertThat(differences(with("plants: 12.5", "plants: 13"))).containsExactly("変更 花壇「薬草」 › 苗 › 値：12.5 → 13");
    }

    @Test
    void whatComesAndGoesIsTold() {
        assertThat(differences(with("    wet: true\n", ""))).containsExactly("削除 花壇「薬草」 › 湿っている：true");
        assertThat(differences(with("    plants: 12.5\n", ""))).containsExactly("削除 花壇「薬草」 › 苗：12.5");
        assertThat(differences(with("- しそ", "- しそ\n      - 三つ葉"))).containsExactly("追加 花壇「薬草」 › 畝：三つ葉");
        assertThat(differences(with("id: mint", "id: lemon-balm")))
                .containsExactly("削除 花壇「薬草」 › 中の花壇「はっか」：はっか", "追加 花壇「薬草」 › 中の花壇「はっか」：はっか");
    }

    @Test
    void anotherOrderIsToldOnce() {
        assertThat(differences(with("- しそ\n      - \"1\"", "- \"1\"\n      - しそ")))
                .containsExactly("並び替え 花壇「薬草」 › 畝");
        int roses = Garden.WHOLE.indexOf("  - id: roses");
        int tools = Garden.WHOLE.indexOf("tools:");
        int herbs = Garden.WHOLE.indexOf("  - id: herbs");
        String turned = Garden.WHOLE.substring(0, herbs)
                + Garden.WHOLE.substring(roses, tools)
                + Garden.WHOLE.substring(herbs, roses)
                + Garden.WHOLE.substring(tools);
        assertThat(differences(turned)).containsExactly("並び替え 花壇");
    }

    @Test
    void englishNamesKeysAndIds() {
        assertThat(differences(with("name: 薬草", "name: 香草"), Locale.ENGLISH))
                .containsExactly("changed /beds/herbs/name: 薬草 → 香草");
    }

    @Test
    void whatIsAddedIsRemovedTheOtherWayRound() {
        Garden before = fitting(Garden.WHOLE);
        Garden after = fitting(with("- しそ", "- しそ\n      - 三つ葉").replace("    wet: true\n", ""));
        List<Difference.Kind> there = Garden.format().between(before, after).stream()
                .map(Difference::kind)
                .toList();
        List<Difference.Kind> back = Garden.format().between(after, before).stream()
                .map(Difference::kind)
                .toList();
        assertThat(there).containsExactly(Difference.Kind.REMOVED, Difference.Kind.ADDED);
        assertThat(back).containsExactly(Difference.Kind.ADDED, Difference.Kind.REMOVED);
    }
}
