package jp.kasane.web.prefecture.arrangements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.text.SearchKey;
import jp.kasane.prefecture.published.Listed;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Pager;
import jp.kasane.web.page.SortLink;
import jp.kasane.web.page.SortLink.Direction;
import jp.kasane.web.published.Words;

/** Puts the overview together: the towns that are asked for, in the order that is asked for, a page of them. */
final class Overview {

    static final int SIZE = 30;
    private static final int NAMED = 5;

    private final PrefectureVisit visit;
    private final Asked asked;
    private final List<Tenant> towns;
    private final Map<String, Listed> published;
    private final PublishedArrangements copies;

    Overview(PrefectureVisit visit, Asked asked, List<Tenant> towns, PublishedArrangements copies) {
        this.visit = visit;
        this.asked = asked;
        this.towns = towns.stream().filter(Overview::works).toList();
        this.copies = copies;
        this.published = copies.list(visit.prefecture().code()).stream()
                .collect(Collectors.toMap(Listed::tenantCode, Function.identity()));
    }

    /** Towns that are being made, have left or have become part of another are not in the list; one that is shut has published nothing. */
    private static boolean works(Tenant town) {
        return town.state() == Tenant.State.ACTIVE || town.state() == Tenant.State.SUSPENDED;
    }

    OverviewPage page() {
        List<Tenant> found = towns.stream()
                .filter(town -> !asked.publishedOnly() || published.containsKey(town.code()))
                .filter(named())
                .sorted(order())
                .toList();
        int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int page = Math.min(asked.page(), pages);
        List<Tenant> shown = found.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
        String here = visit.href("arrangements");
        return new OverviewPage(
                visit.frame(visit.t("arrangements.title"), new Link[0]),
                here,
                filters(),
                visit.t("arrangements.published", published.size(), towns.size()),
                List.of(
                        new Link(visit.t("compare.title"), here + "/compare"),
                        new Link(visit.t("prefdef.title"), visit.href("definition"))),
                sort(visit.t("prefecture.town"), Asked.TOWN),
                sort(visit.t("publication.now.since"), Asked.SINCE),
                asked.parts().stream()
                        .map(part -> sort(words().part(part), part))
                        .toList(),
                rows(shown),
                new Pager(page, SIZE, found.size(), number -> here + asked.query(asked.sorted(), number)));
    }

    private Words words() {
        return new Words(visit.visit().messages());
    }

    private Predicate<Tenant> named() {
        String key = SearchKey.of(asked.words()).value();
        if (key.isEmpty()) {
            return town -> true;
        }
        Map<String, Map<String, List<String>>> names =
                copies.names(visit.prefecture().code(), published.keySet());
        return town -> Stream.concat(
                        Stream.of(town.name(), town.kana(), town.code()),
                        names.getOrDefault(town.code(), Map.of()).values().stream()
                                .flatMap(List::stream))
                .anyMatch(text -> SearchKey.of(text).value().contains(key));
    }

    /** Those that have published nothing come last, whatever the order. */
    private Comparator<Tenant> order() {
        Comparator<Tenant> byCode = Comparator.comparing(Tenant::code);
        if (asked.sort().equals(Asked.TOWN)) {
            return asked.backwards() ? byCode.reversed() : byCode;
        }
        Comparator<Listed> by = asked.sort().equals(Asked.SINCE)
                ? Comparator.comparing(Listed::publishedAt)
                : Comparator.comparingInt(one -> one.count(asked.sort()));
        Comparator<Listed> directed = asked.backwards() ? by.reversed() : by;
        return Comparator.<Tenant, Listed>comparing(town -> published.get(town.code()), Comparator.nullsLast(directed))
                .thenComparing(byCode);
    }

    private SortLink sort(String label, String column) {
        boolean here = asked.sort().equals(column);
        Direction now = !here ? Direction.NONE : asked.backwards() ? Direction.DESCENDING : Direction.ASCENDING;
        String next = here && !asked.backwards() ? "-" + column : column;
        return new SortLink(label, visit.href("arrangements") + asked.query(Optional.of(next), 1), now);
    }

    private OverviewPage.Filters filters() {
        List<Choice> parts = Words.all().stream()
                .map(part -> Choice.of(part, words().part(part)))
                .toList();
        return new OverviewPage.Filters(
                Field.of("q", visit.t("arrangements.words"))
                        .hint(visit.t("arrangements.words.hint"))
                        .value(asked.words()),
                Field.of("published", visit.t("arrangements.state"))
                        .values(asked.publishedOnly() ? List.of("1") : List.of()),
                List.of(Choice.of("1", visit.t("arrangements.only"))),
                Field.of("parts", visit.t("arrangements.parts")).values(asked.parts()),
                parts);
    }

    private List<OverviewPage.Row> rows(List<Tenant> shown) {
        Map<String, Map<String, List<String>>> names = copies.names(
                visit.prefecture().code(), shown.stream().map(Tenant::code).toList());
        List<OverviewPage.Row> rows = new ArrayList<>();
        for (Tenant town : shown) {
            Optional<Listed> one = Optional.ofNullable(published.get(town.code()));
            rows.add(new OverviewPage.Row(
                    town.code(),
                    town.name(),
                    one.map(there -> visit.href("arrangements/" + town.code())),
                    one.map(there -> words().moment(there.publishedAt())).orElse(""),
                    one.map(there -> cells(there, names.getOrDefault(town.code(), Map.of())))
                            .orElse(List.of())));
        }
        return rows;
    }

    private List<OverviewPage.Cell> cells(Listed one, Map<String, List<String>> names) {
        return asked.parts().stream()
                .map(part -> {
                    List<String> all = names.getOrDefault(part, List.of());
                    int more = all.size() - NAMED;
                    return new OverviewPage.Cell(
                            one.parts().contains(part),
                            visit.t("arrangements.number", all.size()),
                            all.stream().limit(NAMED).toList(),
                            more > 0 ? visit.t("arrangements.more", more) : "");
                })
                .toList();
    }
}
