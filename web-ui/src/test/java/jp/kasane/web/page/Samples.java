package jp.kasane.web.page;

import java.util.List;

/** Made-up people and towns for drawing parts of pages. */
final class Samples {
    static final PlaceBanner IMABETSU = PlaceBanner.town("023035", "今別町");
    static final PlaceBanner AOMORI = PlaceBanner.prefecture("020001", "青森県");
    static final List<PlaceBanner> TOWNS = List.of(
            PlaceBanner.town("023019", "平内町"),
            IMABETSU,
            PlaceBanner.town("023043", "蓬田村"),
            PlaceBanner.town("023078", "外ヶ浜町"),
            PlaceBanner.town("023213", "鰺ヶ沢町"),
            PlaceBanner.town("023230", "深浦町"),
            PlaceBanner.town("023434", "西目屋村"),
            PlaceBanner.town("023612", "藤崎町"),
            PlaceBanner.town("023621", "大鰐町"),
            PlaceBanner.town("023671", "田舎館村"),
            PlaceBanner.town("023817", "板柳町"),
            PlaceBanner.town("024058", "六戸町"));

    private Samples() {}

    static Frame frame(Language language) {
        Messages m = Messages.in(language);
        boolean ja = language == Language.JAPANESE;
        return Frame.open(
                        ja ? "相談の一覧" : "Consultations",
                        m,
                        "/language?to=" + language.other().tag())
                .at(IMABETSU)
                .signedIn(
                        new SignedIn(
                                "01SAMPLE",
                                "見本 花子",
                                List.of("今別町 コーディネーター（令和9年3月31日まで）", "青森県 アドバイザー"),
                                "/login?stronger=1"),
                        "token-1")
                .under(List.of(new Link(ja ? "今別町" : "Imabetsu", "/t/023035/")))
                .withNav(List.of(
                        new NavItem(ja ? "ホーム" : "Home", "/t/023035/", false),
                        new NavItem(ja ? "相談" : "Consultations", "/t/023035/consultations", true),
                        new NavItem(ja ? "自分の仕事" : "My work", "/t/023035/work", false),
                        new NavItem(ja ? "職員" : "People", "/t/023035/people", false),
                        new NavItem(ja ? "閲覧記録" : "Access log", "/t/023035/access", false)))
                .saying(List.of(Notice.done(ja ? "相談を登録しました（受付番号 R8-0042）" : "Consultation R8-0042 recorded")));
    }

    static List<Choice> kinds() {
        return List.of(
                Choice.of("elderly", "高齢"),
                Choice.of("disability", "障がい"),
                Choice.of("child", "子ども"),
                Choice.of("poverty", "困窮"),
                new Choice("other", "その他", "制度のはざまの困りごとなど"));
    }
}
