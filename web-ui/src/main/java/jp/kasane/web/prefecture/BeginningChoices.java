package jp.kasane.web.prefecture;

import java.util.List;
import jp.kasane.web.page.Choice;

/** What can be answered to the questions about the arrangement that a town begins with. */
public record BeginningChoices(List<Choice> kinds, List<Choice> templates) {

    public BeginningChoices {
        kinds = List.copyOf(kinds);
        templates = List.copyOf(templates);
    }
}
