package jp.kasane.web.prefecture.programmes;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.web.running.Form;

/** A programme as an officer types it. */
final class AProgramme {

    private AProgramme() {}

    /** Six towns and four visits, as Aomori has it. */
    static Form aomori(String title) {
        Form form = settings(title).with("weight.TRAVEL", "2");
        List<String> rows = new ArrayList<>(form.all("row"));
        List<String> stages = List.of("現状把握", "課題整理・解決助言", "取組中間確認", "まとめ");
        for (int i = 0; i < stages.size(); i++) {
            String row = "stage.S" + i;
            rows.add(row);
            form = form.with(row + ".title", stages.get(i))
                    .with(row + ".meaning", "")
                    .with(row + ".leastDays", i == 0 ? "" : "28");
        }
        return form.with("row", rows.toArray(String[]::new));
    }

    private static Form settings(String title) {
        return Form.of(
                "title", title,
                "year", "2026",
                "kind", "QUOTA",
                "townsQuota", "６",
                "visitsPerRequest", "",
                "applyFrom", "R8.4.10",
                "applyUntil", "令和8年5月20日",
                "from", "2026-06-01",
                "until", "20270226",
                "contractor", "見本県社会福祉協議会",
                "eligibility", "準備をしている市町村",
                "criteria", "準備の進みぐあい\n庁内の合意",
                "closed", "R8.8.13\nR8.8.14",
                "fee", "18,000円",
                "budget", "3,000,000",
                "mostMinutes", "480",
                "noonMinutes", "90",
                "row", "exclusion.X1",
                "exclusion.X1.town", "022012",
                "exclusion.X1.reason", "昨年度に受けた",
                "row", "subject.T1",
                "subject.T1.title", "参加支援",
                "row", "question.Q1",
                "question.Q1.title", "庁内の会議",
                "question.Q1.help", "いまの様子",
                "question.Q1.required", "yes",
                "question.Q1.choices", "ある\nない");
    }
}
