package jp.kasane.bench.product;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.kasane.kernel.control.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * The intake form as the product's page shows it, to be filled in and sent as a browser would.
 *
 * @param draftAction where what is typed is kept meanwhile
 */
public record IntakePage(String action, String draftAction, Map<String, String> given) {

    public IntakePage {
        given = Map.copyOf(given);
    }

    /** Reads the form that has a field for what was said. */
    public static IntakePage read(String html) {
        Element body = Jsoup.parse(html, "http://localhost/").selectFirst("form [name=body]");
        if (body == null || !(body.closest("form") instanceof FormElement form)) {
            throw new IllegalStateException("the page has no intake form");
        }
        Map<String, String> given = new LinkedHashMap<>();
        form.formData().forEach(field -> given.put(field.key(), field.value()));
        return new IntakePage(form.attr("action"), form.attr("data-draft"), given);
    }

    /** The same form opened once more: of one that is handed in twice the product makes one record. */
    public IntakePage anew() {
        Map<String, String> another = new LinkedHashMap<>(given);
        another.put("draft", Ids.next());
        return new IntakePage(action, draftAction, another);
    }

    /** The name that {@link #filled} gives the person; as it is kept. */
    public static String nameOf(int number) {
        return "架空　太郎" + number;
    }

    /** A made-up intake; each has a name of its own. */
    public Map<String, String> filled(int number) {
        Map<String, String> fields = new LinkedHashMap<>(given);
        fields.put("received_on", "2026-11-02");
        fields.put("received_at", "10:30");
        fields.put("channel", "PHONE");
        fields.put("relation", "FAMILY");
        fields.put("contact_name", "見本　花子");
        fields.put("contact_phone", "0000-00-0000");
        fields.put("person_name", nameOf(number));
        fields.put("person_kana", "かくう　たろう");
        fields.put("born_on", "昭和20年4月1日");
        fields.put("address", "架空町見本1-" + number);
        fields.put("fields", "ELDERLY");
        fields.put("urgency", "ORDINARY");
        fields.put("body", "これは性能を測るための架空の記録です。\r\n買い物と通院の足がないとのこと。次の訪問の日は本人の都合を聞いて決める。");
        fields.put("next_step", "VISIT");
        fields.put("next_due", "2026-11-16");
        fields.put("next_note", "午前中がよい");
        return fields;
    }
}
