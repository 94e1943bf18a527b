package jp.kasane.municipal.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jp.kasane.kernel.definition.ReadOutcome;

/** The templates that come with the product: what the officer of a small town starts from. */
public enum StarterTemplate {
    /** One officer, one meeting. */
    SMALL_VILLAGE("small-village"),
    /** 多機関協働 is commissioned to the 社会福祉協議会. */
    TOWN_WITH_COUNCIL("town-with-council"),
    /** A centre that several towns have together. */
    JOINT_CENTRE("joint-centre"),
    /** Wards and zones, with what each layer does. */
    CITY_WITH_ZONES("city-with-zones"),
    /** 高齢・障がい・子ども・生活困窮, and the counter that joins them. */
    FOUR_COUNTERS("four-counters");

    private final String file;

    StarterTemplate(String file) {
        this.file = file + ".yaml";
    }

    public String fileName() {
        return file;
    }

    public Definition definition() {
        if (DefinitionFiles.FORMAT.read(content()) instanceof ReadOutcome.Fits<Definition> fits) {
            return fits.definition();
        }
        throw new IllegalStateException("a template of the product does not fit: " + file);
    }

    byte[] content() {
        try (InputStream in = StarterTemplate.class.getResourceAsStream("templates/" + file)) {
            if (in == null) {
                throw new IllegalStateException("a template of the product is not there: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
