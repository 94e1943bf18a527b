package jp.kasane.web.prefecture;

import java.util.List;
import jp.kasane.web.page.Choice;

/** What can be answered to the questions about the arrangement that a town begins with. */
public record BeginningChoices(List<Choice> kinds, List<Choice> templates, List<Choice> towns, List<Choice> parts) {

    public BeginningChoices {
        kinds = List.copyOf(kinds);
        templates = List.copyOf(templates);
        towns = List.copyOf(towns);
        parts = List.copyOf(parts);
    }
}
