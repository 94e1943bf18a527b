package jp.kasane.web.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.Element;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.Part;

/** What stands in the parts of a definition: its outermost elements, in the order of the file. */
final class PartElements {

    private final Map<String, Element> elements;

    PartElements(Definition definition) {
        this.elements = DefinitionFormat.elements(definition);
    }

    /** Zones of a scheme and steps of a flow are within theirs and not counted beside it. */
    List<Element> of(Part part) {
        List<Element> outermost = new ArrayList<>();
        String within = "/" + part.key() + "/";
        String last = "";
        for (Map.Entry<String, Element> one : elements.entrySet()) {
            boolean inner = !last.isEmpty() && one.getKey().startsWith(last + "/");
            if (one.getKey().startsWith(within) && !inner) {
                outermost.add(one.getValue());
                last = one.getKey();
            }
        }
        return outermost;
    }

    List<String> names(Part part) {
        return of(part).stream().map(DefinitionFormat::name).toList();
    }
}
