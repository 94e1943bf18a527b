package jp.kasane.web.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Messages;

/**
 * What was answered to what a programme does not ask any more: it stays in a draft and is not sent.
 *
 * @param before what was kept until then
 * @param typed just now, by the names of fields of questions that went away while the form was open
 */
record FormerAnswers(ProgrammeSettings settings, Answers before, Map<String, String> typed) {

    /** Where the form shows them. */
    static final String FIELD = "former";

    /** By the ids of the questions. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(before.former(settings));
        typed.keySet().forEach(name -> words(name).ifPresent(text -> all.put(question(name), text)));
        return all;
    }

    /** Whether something was typed just now that cannot be sent, and that nobody was told of. */
    boolean late() {
        Map<String, String> kept = before.former(settings);
        return !all().equals(kept);
    }

    List<Detail> shown(Messages m) {
        List<Detail> shown = new ArrayList<>();
        if (!settings.tiedToGroup() && !before.group().isEmpty()) {
            shown.add(new Detail(m.t("request.group"), before.group()));
        }
        all().forEach((id, answer) -> shown.add(
                new Detail(settings.question(id).map(Question::title).orElse(m.t("request.former.gone")), answer)));
        return shown;
    }

    private String question(String name) {
        return before.given().keySet().stream()
                .filter(id -> RequestForm.name(id).equals(name))
                .findFirst()
                .orElse(name.substring(RequestForm.QUESTION.length()));
    }

    /** Of a choice that is gone its words are gone too. */
    private Optional<String> words(String name) {
        return TypedText.of(typed.getOrDefault(name, ""), RequestForm.LONGEST) instanceof TypedText.Accepted accepted
                ? Optional.of(accepted.text()).filter(text -> !text.isEmpty() && !Picks.isId(text))
                : Optional.empty();
    }
}
