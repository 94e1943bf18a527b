package jp.kasane.bench.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.kernel.time.FiscalYear;

/**
 * Consultations that nobody ever had, always the same ones: the generator starts from a seed and knows no clock. The people are
 * called 架空, 見本 and the like, so that nobody takes them for real. They spread evenly over the three years before 31 October
 * 2026, about eighteen on a day; two in three are closed, and of the open ones some are overdue.
 */
public final class Synthetic {

    public static final long SEED = 20_261_101;

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final int DAYS = 3 * 365;
    /** The demo's own consultations have the first numbers of a year. */
    private static final int AFTER_THE_DEMO = 1000;

    private static final List<String> FAMILY = List.of("架空", "見本", "仮名", "例示", "試験", "模擬", "想定", "標本");
    private static final List<String> FAMILY_KANA = List.of("かくう", "みほん", "かめい", "れいじ", "しけん", "もぎ", "そうてい", "ひょうほん");
    private static final List<String> GIVEN = List.of("太郎", "花子", "一郎", "次郎", "幸子", "和子", "清", "節子", "健", "恵");
    private static final List<String> GIVEN_KANA =
            List.of("たろう", "はなこ", "いちろう", "じろう", "さちこ", "かずこ", "きよし", "せつこ", "たけし", "めぐみ");
    private static final List<String> CHANNELS =
            List.of("PHONE", "PHONE", "PHONE", "WINDOW", "WINDOW", "VISIT", "MAIL", "LINE", "EVENT", "REFERRAL");
    private static final List<String> RELATIONS =
            List.of("SELF", "FAMILY", "FAMILY", "NEIGHBOUR", "WELFARE_COMMISSIONER", "AGENCY", "ANONYMOUS");
    private static final List<String> FIELDS = List.of(
            "ELDERLY", "ELDERLY", "DISABILITY", "CHILD", "POVERTY", "ELDERLY,POVERTY", "DISABILITY,CHILD", "OTHER");
    private static final List<String> STEPS =
            List.of("UNDECIDED", "CALL_BACK", "VISIT", "MEET", "REFER", "WATCH", "NONE");
    private static final List<String> SENTENCES = List.of(
            "これは性能を測るための架空の記録です。",
            "電話で話を聞いた。買い物と通院の足がないとのこと。",
            "同居の家族は日中不在で、昼食を抜くことが多い。",
            "公共料金の滞納が二か月分ある。督促状は開けていない。",
            "本人は困っていないと言うが、近所は心配している。",
            "子どもが学校を休みがちで、担任から連絡があった。",
            "手帳の更新が近い。手続きの案内を希望している。",
            "冬の灯油代が心配だと繰り返した。",
            "次の訪問の日は本人の都合を聞いて決める。",
            "関係する窓口に情報を共有してよいか、次回あらためて確かめる。");

    private Synthetic() {}

    /** One made-up consultation; the words are those of the town's table. */
    public record Row(
            String id,
            String number,
            int fiscalYear,
            int serial,
            LocalDate receivedOn,
            String channel,
            String relation,
            String name,
            String kana,
            LocalDate born,
            String fields,
            String urgency,
            String body,
            String nextStep,
            LocalDate due,
            String state) {}

    /** So many of them, spread evenly over the three years; asked again for as many, the same ones. */
    public static List<Row> rows(int count) {
        Random random = new Random(SEED);
        int[] serials = new int[4];
        return IntStream.range(0, count)
                .mapToObj(index -> row(index, count, random, serials))
                .toList();
    }

    private static Row row(int index, int count, Random random, int[] serials) {
        LocalDate day = LAST_DAY.minusDays(DAYS - 1L - (long) index * DAYS / count);
        int year = FiscalYear.of(day).year();
        int serial = AFTER_THE_DEMO + ++serials[2026 - year];
        int family = random.nextInt(FAMILY.size());
        int given = random.nextInt(GIVEN.size());
        boolean done = random.nextInt(3) > 0;
        return new Row(
                "01BENCH%019d".formatted(index),
                "R%d-%04d".formatted(year - 2018, serial),
                year,
                serial,
                day,
                pick(CHANNELS, random),
                pick(RELATIONS, random),
                FAMILY.get(family) + "　" + GIVEN.get(given),
                FAMILY_KANA.get(family) + "　" + GIVEN_KANA.get(given),
                LocalDate.of(1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                pick(FIELDS, random),
                random.nextInt(20) == 0 ? "TODAY" : random.nextInt(4) == 0 ? "SOON" : "ORDINARY",
                body(random),
                done ? "NONE" : pick(STEPS, random),
                day.plusDays(7L + random.nextInt(60)),
                done ? "DONE" : "OPEN");
    }

    private static String body(Random random) {
        return random.ints(4, 0, SENTENCES.size()).mapToObj(SENTENCES::get).collect(Collectors.joining("\n"));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
