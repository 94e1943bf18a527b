package jp.kasane.web.prefecture.arrangements;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Typed;
import jp.kasane.web.published.Words;

/** What of the overview is asked for: words, which parts, in which order, which page. What makes no sense is as if it were not there. */
record Asked(Typed typed) {

    /** What towns differ in most, unless other parts are asked for. */
    private static final List<String> USUAL =
            List.of("ZONE_SCHEMES", "PROGRAMMES", "BODIES", "POSTS", "MEETINGS", "FLOWS");

    private static final int LONGEST_PAGE = 4;

    static final String TOWN = "town";
    static final String SINCE = "since";

    String words() {
        return typed.of("q");
    }

    boolean publishedOnly() {
        return typed.all("published").contains("1");
    }

    /** In the order of the format. */
    List<String> parts() {
        List<String> names = typed.all("parts");
        List<String> chosen = Words.all().stream().filter(names::contains).toList();
        return chosen.isEmpty() ? USUAL : chosen;
    }

    int page() {
        String page = typed.of("page");
        return page.matches("[1-9][0-9]{0," + (LONGEST_PAGE - 1) + "}") ? Integer.parseInt(page) : 1;
    }

    /** By what the towns are in order. */
    String sort() {
        String sort = typed.of("sort").replaceFirst("^-", "");
        boolean known = sort.equals(SINCE) || parts().contains(sort);
        return known ? sort : TOWN;
    }

    boolean backwards() {
        return typed.of("sort").startsWith("-");
    }

    /** The address of the same question in another order or on another page. */
    String query(Optional<String> sort, int page) {
        List<String> parts = new ArrayList<>();
        if (typed.has("q")) {
            parts.add("q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8));
        }
        if (publishedOnly()) {
            parts.add("published=1");
        }
        if (!parts().equals(USUAL)) {
            parts().forEach(part -> parts.add("parts=" + part));
        }
        sort.ifPresent(one -> parts.add("sort=" + one));
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    Optional<String> sorted() {
        return typed.has("sort") ? Optional.of((backwards() ? "-" : "") + sort()) : Optional.empty();
    }
}
