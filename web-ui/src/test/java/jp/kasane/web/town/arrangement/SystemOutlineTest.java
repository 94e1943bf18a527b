package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.Outline.Group;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Outline.Lane;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;

class SystemOutlineTest {

    private final Outline outline = SystemOutline.of(SampleTown.mihon(), Messages.in(Language.JAPANESE));

    @Test
    void namesWhatEachLaneIsFor() {
        assertThat(outline.title()).isEqualTo("見本市の重層的支援体制の体系図");
        assertThat(outline.lanes())
                .extracting(Lane::heading)
                .containsExactly(
                        "事業", "機関：受け止める", "機関：出向く", "機関：地域をつくる", "機関：働きの書かれていないもの", "会議", "職種・役割", "所管課", "組織");
    }

    @Test
    void groupsMeetingsByWhatTheyAreFor() {
        assertThat(outline.lanes().get(5).groups())
                .extracting(Group::heading)
                .containsExactly("個別事例の検討", "同意のない情報共有", "方針・推進");
    }

    @Test
    void tellsOfABodyWhoRunsItWhereAndForWhom() {
        assertThat(item("福祉まるごと総合相談窓口").lines())
                .containsExactly("1か所", "直営：見本市", "分野：総合", "ほかに：調整する", "事業：多機関協働事業（第5号）");
        assertThat(item("地域包括支援センター").lines()).containsExactly("27か所", "圏域：日常生活圏域", "委託：見本市社会福祉協議会 など", "分野：高齢");
        assertThat(item("福祉のまち推進センター").lines()).containsExactly("89か所", "圏域：概ねまちづくりセンターごと", "補助（相談室活動経費の助成）", "分野：総合");
        assertThat(item("夜間・休日電話").lines()).containsExactly("福祉まるごと総合相談窓口の内部");
    }

    @Test
    void marksWhatIsNoSourceAndWhatIsNotThereYet() {
        assertThat(item("コミュニティソーシャルワーカー（CSW）").lines()).containsExactly("6名以上", "圏域：東部", "ひな形から（要確認）");
        assertThat(item("ひまわりカフェ").lines()).containsExactly("4～10か所", "計画中", "仮置き（要確認）");
        assertThat(item("ひまわりカフェ").coming()).isTrue();
        assertThat(item("絆まるっとプロジェクト").lines()).containsExactly("5 多機関協働事業（第5号）", "開始：令和9年度");
        assertThat(item("すてっぷサロン").lines()).contains("試行中");
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        assertThat(items()).extracting(Item::name).doesNotContain("以前の相談室").hasSize(21);
    }

    @Test
    void saysOfAMeetingWhetherConsentIsNeededAndWhatBindsItsMembers() {
        assertThat(item("重層的支援会議").lines())
                .containsExactly("本人同意：要る", "守秘義務：取り決めによる", "開催：年12回", "ほかに：プランの適否の判断", "主催：相談支援包括化推進員");
        assertThat(item("支援会議").lines()).containsExactly("本人同意：要らない", "守秘義務：法律による", "開催：随時");
        assertThat(item("区圏域 地域見守りネットワーク推進会議").lines())
                .containsExactly("開催：年4～10回", "上の会議：市圏域 地域見守りネットワーク推進会議", "圏域・場所ごと：日常生活圏域 10");
        assertThat(item("地区の会議").lines()).contains("別の制度の会議：地域ケア会議");
    }

    @Test
    void saysOfAPostHowManyWhoseAndWhere() {
        assertThat(item("相談支援包括化推進員").lines()).containsExactly("人数：1.4人", "所属：社会福祉法人見本市社会福祉協議会", "配置：福祉まるごと総合相談窓口");
        assertThat(item("福祉まるごと相談員").lines()).containsExactly("人数：0");
        assertThat(item("見本警察署").lines()).containsExactly("市区町村の外");
    }

    @Test
    void speaksEnglishButLeavesTheTownsOwnWords() {
        Outline english = SystemOutline.of(SampleTown.mihon(), Messages.in(Language.ENGLISH));
        assertThat(english.lanes()).extracting(Lane::heading).contains("Bodies: receiving", "Meetings");
        assertThat(all(english).filter(item -> item.name().equals("重層的支援会議")).findFirst())
                .hasValueSatisfying(item -> assertThat(item.lines())
                        .containsExactly(
                                "Consent: required",
                                "Secrecy: by agreement",
                                "Held: 12 times a year",
                                "Also: decision on plans",
                                "Called by: 相談支援包括化推進員"));
    }

    private Item item(String name) {
        return items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Item> items() {
        return all(outline).toList();
    }

    private static Stream<Item> all(Outline outline) {
        return outline.lanes().stream()
                .flatMap(lane -> lane.groups().stream())
                .flatMap(group -> group.items().stream())
                .flatMap(SystemOutlineTest::all);
    }

    private static Stream<Item> all(Item item) {
        return Stream.concat(Stream.of(item), item.below().stream().flatMap(SystemOutlineTest::all));
    }
}
