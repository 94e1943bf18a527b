package jp.kasane.web.prefecture.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.prefecture.accounts.AccountLine;
import jp.kasane.prefecture.accounts.Accounts;
import jp.kasane.prefecture.accounts.AccountsSheet;
import jp.kasane.prefecture.accounts.Payments;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitWords;

/** What the visits of a programme cost, as a workbook. */
final class AccountsDesk {

    private final VisitDesk desk;
    private final Payments payments;

    AccountsDesk(VisitDesk desk, Payments payments) {
        this.desk = desk;
        this.payments = payments;
    }

    byte[] workbook(PrefectureVisit visit, Programme programme) {
        List<AccountLine> lines = payments.of(programme);
        return AccountsSheet.of(List.of(byVisit(visit, programme, lines), byAdviser(visit, lines)));
    }

    /** What a visit costs, as its page tells it; nothing if it did not take place. */
    Optional<Detail> detail(PrefectureVisit visit, Programme programme, VisitRecord one) {
        if (!one.state().tookPlace()) {
            return Optional.empty();
        }
        return payments.of(programme).stream()
                .filter(line -> line.visit().id().equals(one.id()))
                .map(line -> new Detail(
                        visit.t(one.state() == VisitState.PAID ? "visits.amount.paid" : "visits.amount"),
                        words(visit, line)))
                .findFirst();
    }

    private static String words(PrefectureVisit visit, AccountLine line) {
        String yen = visit.t("visits.amount.of", line.total(), line.fee(), line.travel());
        return line.amount().shared() ? yen + " " + visit.t("visits.account.shared.text") : yen;
    }

    private AccountsSheet.Table byVisit(PrefectureVisit visit, Programme programme, List<AccountLine> lines) {
        List<List<Object>> rows = new ArrayList<>();
        for (AccountLine line : lines) {
            rows.add(List.of(
                    line.at().at().day().toString(),
                    visit.t("visits.half." + line.at().at().half()),
                    line.adviser().name(),
                    desk.town(line.visit().town()),
                    VisitWords.stage(visit, Optional.of(programme), line.visit()),
                    visit.t("visits.state." + line.visit().state()),
                    line.fee(),
                    line.travel(),
                    line.total(),
                    line.amount().shared() ? visit.t("visits.account.shared.text") : ""));
        }
        String total = visit.t("visits.account.total");
        rows.add(List.of(total, "", "", "", "", "", fees(lines), travel(lines), fees(lines) + travel(lines), ""));
        return new AccountsSheet.Table(
                visit.t("visits.account.by-visit"),
                Stream.of("day", "half", "adviser", "town", "stage", "state", "fee", "travel", "total", "shared")
                        .map(name -> visit.t("visits.account." + name))
                        .toList(),
                rows);
    }

    private static AccountsSheet.Table byAdviser(PrefectureVisit visit, List<AccountLine> lines) {
        List<List<Object>> rows = new ArrayList<>();
        Accounts.byAdviser(lines)
                .forEach((adviser, own) ->
                        rows.add(List.of(adviser.name(), own.size(), fees(own), travel(own), fees(own) + travel(own))));
        return new AccountsSheet.Table(
                visit.t("visits.account.by-adviser"),
                Stream.of("adviser", "visits", "fee", "travel", "total")
                        .map(name -> visit.t("visits.account." + name))
                        .toList(),
                rows);
    }

    private static long fees(List<AccountLine> lines) {
        return lines.stream().mapToLong(AccountLine::fee).sum();
    }

    private static long travel(List<AccountLine> lines) {
        return lines.stream().mapToLong(AccountLine::travel).sum();
    }
}
