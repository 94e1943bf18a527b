package jp.kasane.kernel.definition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a file, if it is one: UTF-8, not too long, and not another kind of file. What is not is never opened. */
final class FileText {

    /** The longest file, in bytes. The definition of a city of two million is a tenth of it. */
    static final int LONGEST = 5_000_000;

    static final int MEGABYTE = 1_000_000;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private FileText() {}

    static String of(byte[] bytes) throws Unreadable {
        if (bytes.length > LONGEST) {
            throw Unreadable.file("file.long", LONGEST / MEGABYTE);
        }
        refuseOtherKinds(bytes);
        byte[] content = starts(bytes, BOM) ? Arrays.copyOfRange(bytes, BOM.length, bytes.length) : bytes;
        String text = utf8(content);
        if (text.isBlank()) {
            throw Unreadable.file("file.empty");
        }
        return text;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void refuseOtherKinds(byte[] bytes) throws Unreadable {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6) || starts(bytes, 'P', 'K', 7, 8)) {
            throw Unreadable.file("file.zip");
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Unreadable.file("file.old-office");
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            throw Unreadable.file("file.pdf");
        }
        if (starts(bytes, 0x1F, 0x8B)) {
            throw Unreadable.file("file.gzip");
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) || everyOtherIsNone(bytes)) {
            throw Unreadable.file("file.utf16");
        }
        int first = 0;
        while (first < bytes.length && (bytes[first] <= ' ' && bytes[first] > 0 || inBom(bytes, first))) {
            first++;
        }
        if (first < bytes.length && bytes[first] == '<') {
            throw Unreadable.file("file.xml");
        }
    }

    /** Letters of UTF-16 without a mark: a zero and a letter, or a letter and a zero. */
    private static boolean everyOtherIsNone(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0);
    }

    private static boolean inBom(byte[] bytes, int index) {
        return index < BOM.length && starts(bytes, BOM);
    }

    private static String utf8(byte[] content) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Unreadable.at(
                    lineOfFirstFault(content), isWindows31J(content) ? "file.windows-31j" : "file.not-utf8");
        }
    }

    private static boolean isWindows31J(byte[] content) {
        try {
            WINDOWS_31J.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The first line that is not UTF-8. */
    private static int lineOfFirstFault(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean starts(byte[] bytes, byte[] first) {
        return bytes.length >= first.length && Arrays.equals(Arrays.copyOf(bytes, first.length), first);
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (bytes[i] != (byte) first[i]) {
                return false;
            }
        }
        return true;
    }
}
