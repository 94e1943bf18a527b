package jp.kasane.web.prefecture.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.prefecture.routes.FileReading;
import jp.kasane.prefecture.routes.Trouble;
import jp.kasane.web.page.Messages;

/** What is wrong in a file, in words: which line, what stands there, what would be right. */
final class Troubles {

    private Troubles() {}

    static List<String> of(Messages m, FileReading.Wrong<?> wrong) {
        List<String> said = new ArrayList<>(
                wrong.troubles().stream().map(trouble -> of(m, trouble)).toList());
        if (wrong.more() > 0) {
            said.add(m.t("file.more", wrong.more()));
        }
        return said;
    }

    private static String of(Messages m, Trouble trouble) {
        Object[] told = Stream.concat(Stream.of(String.valueOf(trouble.line())), trouble.told().stream())
                .toArray();
        return m.t("route.wrong." + trouble.kind().name(), told);
    }
}
