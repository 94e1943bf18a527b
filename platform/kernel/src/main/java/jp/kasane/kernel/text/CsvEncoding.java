package jp.kasane.kernel.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The encodings in which files come from and go to other systems. */
public enum CsvEncoding {
    /** UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8. */
    UTF_8_BOM(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
    /** UTF-8 without the mark; read, and written for machines. */
    UTF_8(StandardCharsets.UTF_8, new byte[0]),
    /** What older municipal systems and Excel without a mark take: Shift JIS with the extensions of Windows. */
    WINDOWS_31J(Charset.forName("windows-31j"), new byte[0]);

    private final Charset charset;
    private final byte[] mark;

    CsvEncoding(Charset charset, byte[] mark) {
        this.charset = charset;
        this.mark = mark;
    }

    Charset charset() {
        return charset;
    }

    byte[] mark() {
        return mark.clone();
    }

    /** The text of a whole file in whichever of them all of its bytes fit; empty if there is none. */
    public static Optional<String> textOf(byte[] file) {
        return Stream.of(values()).flatMap(one -> one.decode(file).stream()).findFirst();
    }

    /** The text of a whole file, if every byte of it is of this encoding. */
    Optional<String> decode(byte[] file) {
        if (!beginsWithMark(file)) {
            return Optional.empty();
        }
        try {
            ByteBuffer text = ByteBuffer.wrap(file, mark.length, file.length - mark.length);
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(text)
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private boolean beginsWithMark(byte[] file) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || file[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
