package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileKindTest {

    static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            zip.setComment("注");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] pdf() {
        return "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void tellsAFileByWhatStandsInIt() {
        assertThat(FileKind.of(pdf())).contains(FileKind.PDF);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .contains(FileKind.PNG);
        assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
    }

    @Test
    void nothingElseIsAnyOfThem() {
        assertThat(FileKind.of(new byte[0])).isEmpty();
        assertThat(FileKind.of("<html><script>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileKind.of(zip("a.txt"))).isEmpty();
        assertThat(FileKind.of(zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEmpty();
        assertThat(FileKind.of(zip("xl/workbook.xml"))).isEmpty();
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
    }

    @Test
    void anArchiveThatIsCutOffIsNone() {
        byte[] whole = zip("[Content_Types].xml", "xl/workbook.xml");
        for (int length = 0; length < whole.length - 22; length++) {
            assertThat(FileKind.of(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void aDirectoryThatIsSaidToLieBeyondAllBytesIsNone() {
        for (int at : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 45, -1, Integer.MIN_VALUE}) {
            byte[] bytes = zip("[Content_Types].xml", "xl/workbook.xml");
            int end = bytes.length - 22 - "注".getBytes(StandardCharsets.UTF_8).length;
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(end + 16, at);
            assertThat(FileKind.of(bytes)).as("directory at %d", at).isEmpty();
        }
    }

    @Property(tries = 300)
    void damageIsNoFault(@ForAll int at, @ForAll byte to) {
        byte[] bytes = zip("[Content_Types].xml", "xl/workbook.xml");
        bytes[Math.floorMod(at, bytes.length)] = to;
        assertThat(FileKind.of(bytes).map(kind -> kind == FileKind.XLSX).orElse(true))
                .isTrue();
    }

    @Test
    void aNameGetsTheEndingThatFits() {
        assertThat(FileKind.PDF.named("体制図.pdf")).isEqualTo("体制図.pdf");
        assertThat(FileKind.PDF.named("体制図.PDF")).isEqualTo("体制図.PDF");
        assertThat(FileKind.JPEG.named("写真.jpeg")).isEqualTo("写真.jpeg");
        assertThat(FileKind.JPEG.named("写真.html")).isEqualTo("写真.html.jpg");
        assertThat(FileKind.ofName("写真.html.jpg")).isEqualTo(FileKind.JPEG);
        assertThatIllegalArgumentException().isThrownBy(() -> FileKind.ofName("写真.html"));
    }
}
