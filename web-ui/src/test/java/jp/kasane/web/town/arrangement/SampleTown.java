package jp.kasane.web.town.arrangement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.Definition;

/** A made-up town with something of everything. */
final class SampleTown {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private SampleTown() {}

    static Arrangement mihon() {
        try (InputStream file = Objects.requireNonNull(SampleTown.class.getResourceAsStream("mihon.json"))) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Arrangement read(String json) {
        return Arrangement.of(Made.of(Definition.class, json), TODAY);
    }
}
