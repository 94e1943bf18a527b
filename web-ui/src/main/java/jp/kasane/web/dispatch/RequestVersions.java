package jp.kasane.web.dispatch;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.requests.RequestVersion;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Messages;

/** What an application said each time it was handed in before, in the reader's words, and what of it was changed afterwards. */
public final class RequestVersions {

    private RequestVersions() {}

    /**
     * One of them.
     *
     * @param heading the how-manieth it is
     * @param at when it was handed in
     * @param same whether the next one says the same
     * @param answers what it said; what the next one says otherwise is marked
     */
    public record Shown(String heading, String at, boolean same, List<Detail> answers) {
        public Shown {
            answers = List.copyOf(answers);
        }
    }

    /** The newest first, without the last of all: that one is what the application says now. */
    public static List<Shown> before(Messages m, List<RequestVersion> versions, ProgrammeSettings settings) {
        List<Shown> before = new ArrayList<>();
        for (int i = versions.size() - 2; i >= 0; i--) {
            before.add(shown(m, versions.get(i), versions.get(i + 1), settings));
        }
        return before;
    }

    private static Shown shown(Messages m, RequestVersion one, RequestVersion next, ProgrammeSettings settings) {
        RequestWords words = new RequestWords(m);
        List<Detail> later = words.answers(next.answers(), settings);
        String heading = one.number() == 1 ? "request.version.sent" : "request.version.answered";
        return new Shown(
                m.t(heading, one.number()),
                words.moment(one.at()),
                one.answers().equals(next.answers()),
                words.answers(one.answers(), settings).stream()
                        .map(detail -> later.contains(detail)
                                ? detail
                                : new Detail(m.t("request.version.changed", detail.label()), detail.value()))
                        .toList());
    }
}
