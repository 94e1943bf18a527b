package jp.kasane.web.prefecture.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.prefecture.accounts.AccountLine;
import jp.kasane.prefecture.accounts.Accounts;
import jp.kasane.prefecture.accounts.AccountsSheet;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.routes.Routes;
import jp.kasane.prefecture.visits.Amount;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitWords;

/** What the visits of a programme cost, as a workbook. */
final class AccountsDesk {

    private final VisitDesk desk;
    private final Routes routes;

    AccountsDesk(VisitDesk desk, Routes routes) {
        this.desk = desk;
        this.routes = routes;
    }

    byte[] workbook(PrefectureVisit visit, Programme programme) {
        List<AccountLine> lines = lines(visit, programme);
        return AccountsSheet.of(List.of(byVisit(visit, programme, lines), byAdviser(visit, lines)));
    }

    private List<AccountLine> lines(PrefectureVisit visit, Programme programme) {
        String code = visit.prefecture().code();
        return Accounts.of(
                programme,
                desk.visits().ofProgramme(code, programme.id()),
                desk.advisers().of(code),
                routes.travel(code),
                Amount.paid(desk.visits().eventsOfProgramme(code, programme.id())));
    }

    /** What a visit that took place costs as things are; nothing if it did not. */
    Optional<Amount> amount(PrefectureVisit visit, Programme programme, VisitRecord one) {
        return lines(visit, programme).stream()
                .filter(line -> line.visit().id().equals(one.id()))
                .map(line -> new Amount(line.fee(), line.travel()))
                .findFirst();
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
                    line.total()));
        }
        String total = visit.t("visits.account.total");
        rows.add(List.of(total, "", "", "", "", "", fees(lines), travel(lines), fees(lines) + travel(lines)));
        return new AccountsSheet.Table(
                visit.t("visits.account.by-visit"),
                Stream.of("day", "half", "adviser", "town", "stage", "state", "fee", "travel", "total")
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
