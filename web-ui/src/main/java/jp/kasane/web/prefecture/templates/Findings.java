package jp.kasane.web.prefecture.templates;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.definition.DefinitionWords;
import jp.kasane.kernel.definition.Finding;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.SentFile;

/** What does not fit in a file that was sent, each with its line and what would be right. */
public final class Findings {

    /** More of them nobody mends at once. */
    private static final int SHOWN = 20;

    private Findings() {}

    public static List<String> of(Messages m, SentFile file, List<Finding> findings) {
        DefinitionWords words = DefinitionFiles.words(m.language().locale());
        String name = file.name().isEmpty() ? m.t("file.pasted") : file.name();
        List<String> said = new ArrayList<>(findings.stream()
                .limit(SHOWN)
                .map(finding -> words.say(name, finding))
                .toList());
        if (findings.size() > SHOWN) {
            said.add(m.t("file.more", findings.size() - SHOWN));
        }
        return said;
    }
}
