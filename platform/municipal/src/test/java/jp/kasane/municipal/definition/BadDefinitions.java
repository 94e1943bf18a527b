package jp.kasane.municipal.definition;

import static jp.kasane.municipal.definition.ADefinition.SMALL;
import static jp.kasane.municipal.definition.ADefinition.bytes;
import static jp.kasane.municipal.definition.ADefinition.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that somebody might hand in and that are no definition, each by what is said of it. */
public final class BadDefinitions {

    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private BadDefinitions() {}

    /** Each with the key of the words that must be among the answer. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List.of(noTree(), noValues(), noWhole())
                .forEach(texts -> texts.forEach((message, text) -> files.put(message, bytes(text))));
        byte[] long50 = new byte[50_000_000];
        Arrays.fill(long50, (byte) '#');
        files.put("file.long", long50);
        files.put("file.zip", zipBomb());
        files.put(
                "file.old-office", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1});
        files.put("file.gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0});
        files.put("file.windows-31j", SMALL.getBytes(WINDOWS));
        files.put("file.utf16", SMALL.getBytes(StandardCharsets.UTF_16));
        files.put("file.not-utf8", new byte[] {'a', ':', ' ', (byte) 0xFF, (byte) 0xFE});
        return files;
    }

    /** What cannot be read at all. */
    private static Map<String, String> noTree() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("file.empty", "");
        texts.put("file.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
        texts.put("file.pdf", "%PDF-1.7");
        texts.put("file.mapping", "- a\n");
        texts.put("file.deep", "a: " + "[\n ".repeat(100_000));
        texts.put("yaml.alias", SMALL + "a0: &a0 [ha, ha]\na1: [*a0, *a0]\n");
        texts.put("yaml.tag", SMALL.replace("title: 見本村の体制", "title: !!java.net.URL [\"http://example.jp\"]"));
        texts.put("yaml.characters", with("title: 見本村の体制", "title: 見本\0村"));
        texts.put("yaml.documents", SMALL + "---\n" + SMALL);
        return texts;
    }

    /** What has no such key, or no such value. */
    private static Map<String, String> noValues() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("key.twice", SMALL + "title: 二つめ\n");
        texts.put("key.unknown", SMALL + "population: 734\n");
        texts.put("key.missing", with("title: 見本村の体制\n", ""));
        texts.put("version.newer", with("version: 1", "version: 99"));
        texts.put("word.only", with("format: kasane-definition", "format: other"));
        texts.put("word.unknown", with("standardRole: coordinator", "standardRole: boss"));
        texts.put("word.meant", with("kind: social-welfare-council", "kind: 社会福祉協議会"));
        texts.put("moment.meant", with("effectiveFrom: 2026-04-01", "effectiveFrom: 令和8年4月1日"));
        texts.put("text.formula", with("title: 見本村の体制", "title: \"=HYPERLINK(1)\""));
        texts.put("text.margin", with("title: 見本村の体制", "title: \"\\t=1+1\""));
        texts.put("text.gaiji", with("title: 見本村の体制", "title: \"\\uE001田村の体制\""));
        texts.put("text.control", with("title: 見本村の体制", "title: \"a\\0b\""));
        return texts;
    }

    /** What does not hold together. */
    private static Map<String, String> noWhole() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("id.twice", with("id: salon", "id: yorozu"));
        texts.put("reference.unknown", with("department: welfare", "department: elsewhere"));
        texts.put("reference.elsewhere", with("department: welfare", "department: officer"));
        texts.put("cycle", with("legalBasis: unspecified", "parent: small"));
        texts.put(
                "flow.unreached",
                with("        stage: deciding", "        stage: deciding\n        next: [decide, closed]"));
        texts.put("flow.no-end", with("          - closed\n", ""));
        texts.put(
                "name.overlap",
                with(
                        "id: salon\n    origin: source\n    name: ふれあいサロン",
                        "id: salon\n    origin: source\n    from: 2021\n    name: よろず相談"));
        texts.put("dates.backwards", with("from: 2020-04-01\n", "from: 2020-04-01\n    to: 2019-03-31\n"));
        texts.put(
                "status.overlap",
                with(
                        "from: 2020-04-01\n",
                        "statuses: [{state: open, from: 2020-04-01, to: 2022-03-31}, {state: dormant, from: 2021-04-01}]\n"));
        texts.put("guard.nobody-decides", with("function: plan-decision", "function: closure-evaluation"));
        return texts;
    }

    /** An Excel file that would become a thousand times as large. */
    private static byte[] zipBomb() {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[4_000_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bomb.toByteArray();
    }
}
