package jp.kasane.web.prefecture.advisers;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.prefecture.advisers.Barred;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.web.page.Messages;

/** Towns that an adviser is never sent to, one a line: the town, a space, and the reason. */
final class BarredLines {

    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final int SHOWN = 10;

    private final Messages m;
    private final Municipalities municipalities;
    private final List<Barred> read = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    BarredLines(Messages m, Municipalities municipalities) {
        this.m = m;
        this.municipalities = municipalities;
    }

    static String written(List<Barred> barred, Municipalities municipalities) {
        return String.join(
                "\n",
                barred.stream()
                        .map(one -> municipalities.name(one.townCode()) + "　" + one.reason())
                        .toList());
    }

    BarredLines read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST) {
            wrong.add(m.t("adviser.wrong.barred.many", MOST));
            return this;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(i + 1, lines.get(i).strip());
            }
        }
        return this;
    }

    private void line(int number, String line) {
        String[] parts = line.split("[\\s　,、，:：]+", 2);
        String reason = parts.length < 2 ? "" : parts[1].strip();
        if (!(TypedText.of(line, LONGEST) instanceof TypedText.Accepted)) {
            wrong("adviser.wrong.barred.text", number, LONGEST);
        } else if (!(municipalities.read(parts[0]) instanceof Municipalities.Reading.Known known)) {
            wrong("adviser.wrong.barred.town", number, parts[0]);
        } else if (reason.isEmpty()) {
            wrong("adviser.wrong.barred.reason", number, parts[0]);
        } else if (read.stream().anyMatch(one -> one.townCode().equals(known.code()))) {
            wrong("adviser.wrong.barred.twice", number, parts[0]);
        } else {
            read.add(new Barred(known.code(), reason));
        }
    }

    private void wrong(String key, int line, Object what) {
        if (wrong.size() < SHOWN) {
            wrong.add(m.t(key, String.valueOf(line), what));
        }
    }

    List<Barred> barred() {
        return read;
    }

    List<String> wrong() {
        return wrong;
    }
}
