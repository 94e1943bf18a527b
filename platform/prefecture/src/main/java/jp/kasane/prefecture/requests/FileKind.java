package jp.kasane.prefecture.requests;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be attached: told by what stands in the file, never by its name. A workbook or text with macros is none of them. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
    private static final int DIRECTORY_ENDS = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 65_535;

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name with the ending that what stands in the file has. */
    String named(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> small.endsWith("." + ending)) ? name : name + "." + endings.get(0);
    }

    /** Of a file that was kept under such a name. */
    public static FileKind ofName(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.endings.stream().anyMatch(ending -> small.endsWith("." + ending))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("an attachment of no kind");
    }

    static Optional<FileKind> of(byte[] content) {
        if (begins(content, PDF_BEGINS)) {
            return Optional.of(PDF);
        }
        if (begins(content, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        if (begins(content, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        }
        return begins(content, ZIP_BEGINS) ? office(entries(content)) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length
                && ByteBuffer.wrap(content, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    private static Optional<FileKind> office(Set<String> entries) {
        if (!entries.contains("[Content_Types].xml")
                || entries.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (entries.contains("xl/workbook.xml")) {
            return Optional.of(XLSX);
        }
        return entries.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
    }

    /** The names in an archive's directory: nothing is unpacked. Empty if it has none that can be read. */
    private static Set<String> entries(byte[] content) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        if (end < 0) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        int at = zip.getInt(end + 16);
        while (at >= 0 && at <= end - ENTRY_SIZE && zip.getInt(at) == ENTRY) {
            int name = Short.toUnsignedInt(zip.getShort(at + 28));
            int more = Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
            if (name > end - ENTRY_SIZE - at) {
                return Set.of();
            }
            names.add(new String(content, at + ENTRY_SIZE, name, StandardCharsets.UTF_8));
            at += ENTRY_SIZE + name + more;
        }
        return names;
    }

    private static int end(ByteBuffer zip) {
        int last = zip.capacity() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == DIRECTORY_ENDS) {
                return at;
            }
        }
        return -1;
    }
}
