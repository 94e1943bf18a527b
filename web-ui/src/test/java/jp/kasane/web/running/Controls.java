package jp.kasane.web.running;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A page's forms as a browser reads and sends them. */
public final class Controls {

    private Controls() {}

    /** What a control sends; nothing if it is not ticked. */
    public static List<String> values(Element control) {
        return switch (control.normalName()) {
            case "textarea" -> List.of(textOf(control));
            case "select" -> List.of(chosen(control));
            case "input" ->
                switch (control.attr("type")) {
                    case "checkbox", "radio" -> control.hasAttr("checked") ? List.of(control.val()) : List.of();
                    case "file", "submit", "button" -> List.of();
                    default -> List.of(control.val());
                };
            default -> List.of();
        };
    }

    /** The line break right after {@code <textarea>} is not part of its text (HTML Living Standard, 13.1.2.5); jsoup keeps it. */
    private static String textOf(Element textarea) {
        String text = textarea.wholeText();
        return text.startsWith("\n") ? text.substring(1) : text;
    }

    private static String chosen(Element select) {
        Element option = select.select("option[selected]").first();
        Element shown = option == null ? select.select("option").first() : option;
        return shown == null ? "" : shown.val();
    }

    /** A form as it would be sent untouched, without its token. */
    public static Form untouched(Element form) {
        List<String> pairs = new ArrayList<>();
        for (Element control : form.select("[name]:not([name=_csrf])")) {
            for (String value : values(control)) {
                pairs.add(control.attr("name"));
                pairs.add(value);
            }
        }
        return Form.of(pairs.toArray(String[]::new));
    }

    /** The controls into which one types freely. */
    public static List<Element> typedInto(Element form) {
        return form.select("textarea[name], input[name][type=text], input[name][type=email], input[name]:not([type])");
    }
}
