package jp.kasane.system.isolation;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who follows every link and sends every search form of the product they can see, changing nothing. */
final class Crawler {

    private static final int MOST = 150;
    private static final int MOST_OF_A_KIND = 6;
    private static final String NOT_FOLLOWED = "/(logout|login|language|assets|webjars)\\b.*";

    private final Caller caller;
    private final String searched;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> met = new TreeSet<>();
    private final Map<String, Integer> shapes = new TreeMap<>();

    /** @param searched what is typed into every search */
    Crawler(Caller caller, String searched) {
        this.caller = caller;
        this.searched = searched;
    }

    /** Every address asked, with what came. */
    Map<String, String> answers() {
        return answers;
    }

    void walk(String... starts) {
        for (String start : starts) {
            meet(start);
        }
        while (!waiting.isEmpty() && answers.size() < MOST) {
            String address = waiting.poll();
            Answer answer = caller.get(address);
            answers.put(address, answer.body());
            if (!answer.location().isEmpty()) {
                meet(local(address, answer.location()));
            }
            if (answer.header("Content-Type").orElse("").startsWith("text/html")) {
                follow(address, Jsoup.parse(answer.body()));
            }
        }
    }

    private void follow(String address, Document page) {
        for (Element link : page.select("a[href], [hx-get]")) {
            String target = link.hasAttr("hx-get") ? link.attr("hx-get") : link.attr("href");
            meet(local(address, target));
        }
        for (Element form : page.select("form[method=get], form:not([method])")) {
            meet(local(address, form.attr("action")) + "?" + query(form));
        }
    }

    private String query(Element form) {
        Map<String, String> fields = new TreeMap<>();
        for (Element input : form.select("input[name]:not([type=checkbox]):not([type=radio])")) {
            boolean words = Set.of("", "text", "search").contains(input.attr("type"));
            fields.put(input.attr("name"), words && input.val().isEmpty() && isSearch(input) ? searched : input.val());
        }
        return Caller.form(fields);
    }

    private static boolean isSearch(Element input) {
        return !input.attr("name").matches("from|to|.*date.*");
    }

    private void meet(String address) {
        if (address.startsWith("/")
                && !address.matches(NOT_FOLLOWED)
                && met.add(address)
                && shapes.merge(shape(address), 1, Integer::sum) <= MOST_OF_A_KIND) {
            waiting.add(address);
        }
    }

    /** Addresses that differ only in what they are about: a few of each kind are enough. */
    private static String shape(String address) {
        return address.replaceAll("[0-9A-HJKMNP-TV-Z]{26}", "*").replaceAll("=[^&]*", "=*");
    }

    private static String local(String base, String target) {
        try {
            URI resolved = URI.create(base).resolve(target);
            boolean elsewhere = resolved.isAbsolute() && !resolved.getHost().equals("localhost");
            String query = resolved.getRawQuery();
            return elsewhere || resolved.isOpaque() || resolved.getRawPath() == null
                    ? ""
                    : resolved.getRawPath() + (query == null ? "" : "?" + query);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
