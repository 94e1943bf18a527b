package jp.kasane.bench.baseline;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The list page taken apart into what is always the same and what comes from the database. It is learned from a page the product
 * drew, so that the bare servlet writes the same HTML without any of the product's layers, whatever the templates look like.
 */
public final class PagePieces {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String ROW_END = "</tr>";

    private final Map<String, String> marked;
    private final Map<String, Pieces> pieces = new HashMap<>();

    private PagePieces(Map<String, String> marked) {
        this.marked = marked;
        marked.forEach((name, text) -> pieces.put(name, new Pieces(text)));
    }

    /**
     * What the page shows around the rows.
     *
     * @param csrfToken of the session, in every form of the page
     * @param total how many rows there are in all, as the page writes it
     * @param people the names of those the rows were given to, by their id
     */
    public record Around(String csrfToken, String displayName, String total, Map<String, String> people) {
        String[] values() {
            return new String[] {csrfToken, displayName, total};
        }
    }

    /** Takes a page apart that shows these rows in this order. */
    public static PagePieces learn(String html, Around around, List<ListRow> rows) {
        Map<String, String> marked = new HashMap<>();
        int at = html.indexOf('>', html.indexOf("<tbody")) + 1;
        marked.put(BEFORE, Pieces.mark(html.substring(0, at), around.values()));
        for (ListRow row : rows) {
            int end = html.indexOf(ROW_END, at) + ROW_END.length();
            if (end < at) {
                throw new IllegalArgumentException("the page shows fewer rows than the database has");
            }
            String shape = Pieces.mark(html.substring(at, end), row.values(around.people()));
            String known = marked.putIfAbsent(row.kind(), shape);
            if (known != null && !known.equals(shape)) {
                throw new IllegalArgumentException("two rows of a kind look different:\n" + known + "\n" + shape);
            }
            at = end;
        }
        marked.put(AFTER, Pieces.mark(html.substring(at), around.values()));
        return new PagePieces(marked);
    }

    /** The page with these rows. */
    byte[] draw(Around around, List<ListRow> rows) {
        ByteArrayOutputStream page = new ByteArrayOutputStream(64 * 1024);
        String[] values = around.values();
        piece(BEFORE).write(page, values);
        for (ListRow row : rows) {
            piece(row.kind()).write(page, row.values(around.people()));
        }
        piece(AFTER).write(page, values);
        return page.toByteArray();
    }

    private Pieces piece(String name) {
        Pieces known = pieces.get(name);
        if (known == null) {
            throw new IllegalStateException("a kind of row that the page did not show");
        }
        return known;
    }

    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(marked.size());
            for (Map.Entry<String, String> one : marked.entrySet()) {
                out.writeUTF(one.getKey());
                byte[] text = one.getValue().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        }
    }

    static PagePieces read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            Map<String, String> marked = new HashMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                marked.put(name, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return new PagePieces(marked);
        }
    }
}
