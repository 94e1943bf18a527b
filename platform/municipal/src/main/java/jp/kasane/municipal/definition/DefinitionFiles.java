package jp.kasane.municipal.definition;

import java.util.List;
import java.util.Locale;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.DefinitionWords;

/** The file format {@code kasane-definition}: how a town's arrangement is exchanged, checked and compared. */
public final class DefinitionFiles {

    /** The format of this product's version. There is no earlier one to come from. */
    public static final DefinitionFormat<Definition> FORMAT = new DefinitionFormat<>(
            Definition.class,
            "urn:kasane:definition:" + Definition.VERSION,
            List.of(new SourceCheck(), new NameCheck(), new ParentCheck(), new FlowCheck(), new GuardCheck()),
            List.of());

    private DefinitionFiles() {}

    /** Findings and differences of such files in words. */
    public static DefinitionWords words(Locale locale) {
        return new DefinitionWords(locale, "jp.kasane.municipal.definition.words");
    }
}
