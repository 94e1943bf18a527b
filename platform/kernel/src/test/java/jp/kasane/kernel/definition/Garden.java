package jp.kasane.kernel.definition;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A definition of something that has nothing to do with towns, for the tests of the format. */
@Title("庭")
record Garden(
        @Title("版") Integer version,
        @Title("名前") String name,
        @Title("いつから") @Nullable LocalDate since,
        @Title("原典") List<Book> sources,
        @Title("花壇") List<Bed> beds,
        @Title("道具") List<Tool> tools) {

    record Book(Id id, @Nullable String title) {}

    @Title("花壇")
    record Bed(
            @Flat About about,
            @Title("名前") String name,
            @Flat Soil soil,
            @Title("となり") @Refers("beds") @Nullable Pointer beside,
            @Title("要る道具") @Refers("tools") List<Id> needs,
            @Title("苗") @Nullable Amount plants,
            @Title("畝") List<String> rows,
            @Title("札") Map<String, String> signs,
            @Title("中の花壇") List<Bed> within)
            implements Element {}

    record Soil(
            @Title("土") @Nullable Ground ground,
            @Title("湿っている") @Nullable Boolean wet) {}

    @Title("土")
    enum Ground {
        @Title("砂")
        SAND,
        @Title("重い粘土")
        HEAVY_CLAY
    }

    @Title("数")
    @Short("value")
    record Amount(
            @Title("値") @Nullable BigDecimal value,
            @Title("株") @Nullable Integer plants,
            @Title("言葉") @Nullable String words) {
        Amount {
            if (value == null && plants == null && words == null) {
                throw new Unfit("when.empty");
            }
        }
    }

    @Title("道具")
    record Tool(@Flat About about, @Title("名前") String name) implements Element {}

    static final String WHOLE = """
            version: 2
            name: 裏庭
            since: 2026-04-01
            sources:
              - id: almanac
                title: 園芸暦
            beds:
              - id: herbs
                origin: source
                at:
                  - /beds/0
                source: almanac
                from: FY2018
                statuses:
                  - state: planned
                    from: FY2017
                  - state: open
                    from: 2018-04
                name: 薬草
                ground: heavy-clay
                wet: true
                beside: roses
                needs:
                  - spade
                plants: 12.5
                rows:
                  - しそ
                  - "1"
                  - よもぎ
                signs:
                  表: さわらないで
                within:
                  - id: mint
                    origin: assumption
                    name: はっか
              - id: roses
                origin: template
                empty:
                  plants: unknown
                name: ばら
                beside: 道ばた
            tools:
              - id: spade
                origin: source
                name: すき
            """;

    static DefinitionFormat<Garden> format() {
        return new DefinitionFormat<>(Garden.class, "urn:garden:2", List.of(), List.of(Garden::fromFirst));
    }

    /** In the first version of the format beds were called plots. */
    private static Tree.Mapping fromFirst(Tree.Mapping file) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        file.entries().forEach((key, value) -> entries.put(key.equals("plots") ? "beds" : key, value));
        return new Tree.Mapping(file.line(), entries);
    }

    static ReadOutcome<Garden> read(String file) {
        return format().read(file.getBytes(StandardCharsets.UTF_8));
    }

    static Garden fitting(String file) {
        ReadOutcome<Garden> outcome = read(file);
        if (outcome instanceof ReadOutcome.Fits<Garden> fits) {
            return fits.definition();
        }
        throw new AssertionError(
                ((ReadOutcome.Refused<Garden>) outcome).findings().toString());
    }

    /** What is found, as "line path message". */
    static List<String> found(byte[] file) {
        ReadOutcome<Garden> outcome = format().read(file);
        List<String> found = new ArrayList<>();
        if (outcome instanceof ReadOutcome.Refused<Garden> refused) {
            refused.findings()
                    .forEach(
                            one -> found.add((one.line() + " " + one.path() + " " + one.message()).replace("  ", " ")));
        }
        return found;
    }

    static List<String> found(String file) {
        return found(file.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole garden with one line another. */
    static String with(String line, String instead) {
        if (!WHOLE.contains(line)) {
            throw new AssertionError("there is no " + line);
        }
        return WHOLE.replace(line, instead);
    }
}
