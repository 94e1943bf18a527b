package jp.kasane.municipal.definition;

import jp.kasane.kernel.definition.Check;
import jp.kasane.kernel.definition.Complaints;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Origin;

/** What comes from a source names one: there is a source, and where there are several each element says which. */
final class SourceCheck implements Check<Definition> {

    @Override
    public void check(Definition definition, Complaints complaints) {
        int sources = definition.sources().size();
        if (sources == 1) {
            return;
        }
        DefinitionFormat.elements(definition).forEach((path, element) -> check(element, path, sources, complaints));
    }

    private static void check(Element element, String path, int sources, Complaints complaints) {
        if (element.about().origin() != Origin.SOURCE) {
            return;
        }
        if (sources == 0) {
            complaints.add(path + "/origin", "source.none");
        } else if (element.about().source() == null) {
            complaints.add(path, "source.which");
        }
    }
}
