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
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
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

    /** What a visit costs; nothing if it did not take place. */
    Optional<AccountLine> line(AskedVisit asked) {
        return payments.of(asked.programme(), asked.visit());
    }

    /** The same as its page tells it. */
    static Detail detail(PrefectureVisit visit, AccountLine line) {
        String yen = visit.t("visits.amount.of", line.total(), line.fee(), line.travel());
        return new Detail(
                visit.t(line.visit().state() == VisitState.PAID ? "visits.amount.paid" : "visits.amount"),
                (yen + " " + shared(visit, line)).strip());
    }

    private static String shared(PrefectureVisit visit, AccountLine line) {
        String shared = line.amount().shared() ? visit.t("visits.account.shared.text") : "";
        return line.alone() ? shared + visit.t("visits.account.alone.text") : shared;
    }

    /** What has to be looked at again: a part of a way was paid, and whoever was to bear the rest of it did not go. */
    Optional<Notice> warning(AskedVisit asked, Optional<AccountLine> line) {
        PrefectureVisit visit = asked.at();
        if (line.isPresent()) {
            return line.filter(AccountLine::alone)
                    .map(one -> Notice.warning(visit.t("visits.alone"), visit.t("visits.alone.text")));
        }
        return payments.paidAPart(asked.code(), asked.visit()).map(other -> {
            String town = desk.town(other.town());
            return Notice.warning(visit.t("visits.alone.other"), visit.t("visits.alone.other.text", town))
                    .withAction(new Link(
                            visit.t("visits.alone.other.open", town),
                            visit.href("dispatch/" + other.programme() + "/visits/" + other.id())));
        });
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
                    shared(visit, line)));
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
