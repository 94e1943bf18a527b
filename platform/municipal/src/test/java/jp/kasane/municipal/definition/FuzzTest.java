package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.testing.Proof;
import org.junit.jupiter.api.Test;

/** The published definitions, damaged in every way: the answer is a definition or findings in words, soon, and within bounds. */
class FuzzTest {

    private static final Path FOLDER = Path.of(System.getProperty("kasane.root"), "docs", "definitions");
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 64L << 20;
    private static final List<String> NASTY = List.of(
            "&a",
            "*a",
            "!!",
            "? ",
            ": ",
            "- ",
            "|\n",
            ">-\n",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            "#",
            "%",
            "\t",
            "\r",
            "\0",
            "---\n",
            "...\n",
            "\uFEFF",
            "\u2028",
            "\uE000",
            "\uD800",
            "=1+1",
            "＝",
            "~",
            "null",
            "1e999",
            "-0",
            "0x1F",
            "9999999999999999999",
            "id: yorozu\n",
            "origin: source\n",
            "parent: meeting-01\n",
            "next: [a]\n",
            "<<: {a: b}\n",
            "令和8年",
            "\\u0000",
            "\\",
            "𠮷",
            "\n",
            "\n  ",
            "\n            ",
            "a: b: c",
            "[[[[[[[[",
            "{a: {a: {a: ");

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whateverWasDoneToAFileTheAnswerIsADefinitionOrFindings() throws IOException {
        Proof proof = Proof.of("proof.definition.fuzz", 250, 20_000, "damaged definitions");
        List<Path> files = files();
        read(Files.readAllBytes(files.get(0)));
        for (int i = 0; i < proof.cases(); i++) {
            Random random = proof.random(i);
            Path file = files.get(i % files.size());
            byte[] whole = random.nextInt(4) == 0 ? json(file) : Files.readAllBytes(file);
            answered(damaged(whole, random), file + ", case " + i);
            proof.held(1);
        }
        proof.note();
    }

    private void answered(byte[] damaged, String which) {
        long cpu = thread.getCurrentThreadCpuTime();
        long bytes = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(damaged);
        assertThat(thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes)
                .as("bytes taken in all for %s", which)
                .isLessThan(MOST_BYTES);
        assertThat(thread.getCurrentThreadCpuTime() - cpu)
                .as("time for %s", which)
                .isLessThan(MOST_NANOS);
        if (outcome instanceof ReadOutcome.Refused<Definition> refused) {
            assertThat(refused.findings()).as(which).isNotEmpty();
            refused.findings().forEach(finding -> {
                assertThat(DefinitionFiles.words(Locale.JAPANESE).say("a.yaml", finding))
                        .doesNotContain("\n");
                assertThat(DefinitionFiles.words(Locale.ENGLISH).say("a.yaml", finding))
                        .isNotBlank();
            });
        } else {
            Definition definition = ((ReadOutcome.Fits<Definition>) outcome).definition();
            assertThat(read(DefinitionFiles.FORMAT.yaml(definition).getBytes(StandardCharsets.UTF_8)))
                    .as(which)
                    .isEqualTo(definition);
        }
    }

    private static Definition read(byte[] file) {
        return ((ReadOutcome.Fits<Definition>) DefinitionFiles.FORMAT.read(file)).definition();
    }

    private static byte[] json(Path file) throws IOException {
        return DefinitionFiles.FORMAT.json(read(Files.readAllBytes(file))).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] file = whole;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            file = damagedOnce(file, random);
        }
        return file;
    }

    private static byte[] damagedOnce(byte[] file, Random random) {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + random.nextInt(random.nextInt(3) == 0 ? 4_000 : 40));
        return switch (random.nextInt(6)) {
            case 0 -> joined(file, from, new byte[] {(byte) random.nextInt(256)}, Math.min(file.length, from + 1));
            case 1 -> joined(file, from, new byte[0], to);
            case 2 -> joined(file, to, java.util.Arrays.copyOfRange(file, from, to), to);
            case 3 -> joined(file, from, nasty(random).getBytes(StandardCharsets.UTF_8), to);
            case 4 ->
                joined(
                        file,
                        from,
                        nasty(random).repeat(1 + random.nextInt(2_000)).getBytes(StandardCharsets.UTF_8),
                        from);
            default -> java.util.Arrays.copyOf(file, Math.max(1, from));
        };
    }

    private static String nasty(Random random) {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /** The file up to a place, something else, and the file from another place on. */
    private static byte[] joined(byte[] file, int until, byte[] between, int from) {
        byte[] joined = new byte[until + between.length + file.length - from];
        System.arraycopy(file, 0, joined, 0, until);
        System.arraycopy(between, 0, joined, until, between.length);
        System.arraycopy(file, from, joined, until + between.length, file.length - from);
        return joined;
    }
}
