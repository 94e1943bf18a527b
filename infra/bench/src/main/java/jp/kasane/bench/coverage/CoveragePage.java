package jp.kasane.bench.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/definitions/coverage.md}: what was looked for and found, per system; written by the check, never by hand. */
public final class CoveragePage {

    private static final String HEAD = """
            # どの事実がどこへ行ったか / Where each fact went

            <!-- written by ./kasane bench definition.unmapped -->

            `facts/` の各ファイルの値の一つひとつを、その値そのもので、定義ファイルの決められた場所に探した結果です
            （場所の表: [places.txt](../../infra/bench/src/main/resources/jp/kasane/bench/coverage/places.txt)、
            決定: [ADR 0019](../adr/0019-facts-become-definitions.md)）。「仮置き」は原典になく、市町村の確認が要る要素です。

            Each value of each file in `facts/` was looked for by its value, at the places of the definition that are meant for facts of
            its kind. *Assumed* elements are stated by no source and wait for the town to confirm them.

            | 体制 system | 事実 facts | 行き先なし unmapped | 要素 elements | 仮置き assumed |
            |---|---:|---:|---:|---:|
            """;

    private CoveragePage() {}

    /** Writes the page of these systems. */
    public static void publish(Path folder, Systems systems) {
        try {
            Files.writeString(folder.resolve("coverage.md"), of(systems));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the coverage page", e);
        }
    }

    static String of(Systems systems) {
        String rows =
                systems.covered().entrySet().stream().map(CoveragePage::row).collect(Collectors.joining());
        String total = "| **%d** | **%d** | **%d** | **%d** | **%d** |%n"
                .formatted(
                        systems.count(),
                        systems.facts(),
                        systems.unmapped(),
                        systems.covered().values().stream()
                                .mapToInt(Coverage::elements)
                                .sum(),
                        systems.covered().values().stream()
                                .mapToLong(Coverage::assumed)
                                .sum());
        return HEAD + rows + total + missing(systems);
    }

    private static String row(Map.Entry<String, Coverage> one) {
        Coverage coverage = one.getValue();
        return "| [%s](%s.yaml) | %d | %d | %d | %d |%n"
                .formatted(
                        one.getKey(),
                        one.getKey(),
                        coverage.facts(),
                        coverage.unmapped().size() + coverage.baseless().size(),
                        coverage.elements(),
                        coverage.assumed());
    }

    private static String missing(Systems systems) {
        String lines = systems.covered().entrySet().stream()
                .flatMap(one -> Stream.concat(
                                one.getValue().unmapped().stream().map(Unmapped::toString),
                                one.getValue().baseless().stream().map(path -> path + ": BASELESS"))
                        .map(line -> "- " + one.getKey() + " `" + line + "`\n"))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n" + lines;
    }
}
