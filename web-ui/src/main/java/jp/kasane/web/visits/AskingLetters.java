package jp.kasane.web.visits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.identity.User;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;

/**
 * What is written to those who are to answer, to each in their own language: the programme, how many visits, and where; of no visit the
 * day, of nobody the name.
 */
final class AskingLetters {

    private AskingLetters() {}

    /** A town, and where its pages begin. */
    record Town(String name, String pages) {}

    /**
     * Who is to answer for a visit.
     *
     * @param town for which; empty: as the adviser
     */
    record Wanted(VisitRecord visit, Optional<Town> town, List<User> people) {
        Wanted {
            people = List.copyOf(people);
        }
    }

    /**
     * What letters are made of.
     *
     * @param advisers where an adviser's pages begin
     */
    record Words(String programme, String advisers) {}

    private record Answering(User who, Map<Optional<Town>, List<VisitRecord>> visits) {}

    /** One to each person. */
    static List<Carrier.Letter> letters(List<Wanted> wanted, Words words) {
        Map<String, Answering> people = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            for (User who : one.people()) {
                people.computeIfAbsent(who.id(), id -> new Answering(who, new LinkedHashMap<>()))
                        .visits()
                        .computeIfAbsent(one.town(), town -> new ArrayList<>())
                        .add(one.visit());
            }
        }
        return people.values().stream().map(one -> letter(one, words)).toList();
    }

    private static Carrier.Letter letter(Answering one, Words words) {
        Messages m = Messages.in(Language.of(one.who().language()));
        StringBuilder text = new StringBuilder(m.t("visits.mail.ask.text", words.programme()));
        one.visits()
                .forEach((town, visits) -> text.append("\n\n")
                        .append(m.t(
                                "visits.mail.ask.line",
                                town.map(Town::name).orElse(m.t("visits.mail.ask.adviser")),
                                visits.size()))
                        .append('\n')
                        .append(page(town.map(Town::pages).orElse(words.advisers()), visits)));
        return new Carrier.Letter(one.who(), m.t("visits.mail.ask", words.programme()), text.toString());
    }

    /** Where one is answered; the list, if there are more. */
    private static String page(String pages, List<VisitRecord> visits) {
        String list = pages + "/visits";
        return visits.size() == 1 ? list + "/" + visits.get(0).id() : list;
    }
}
