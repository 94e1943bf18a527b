package jp.kasane.web.town.arrangement;

import java.util.List;
import jp.kasane.web.page.Page;

/**
 * One chapter of a town's arrangement: everything that the definition says of it.
 *
 * @param chapter as it stands in the address
 * @param heading what it is called
 * @param shown whether any definition is valid on the day
 */
public record ChapterPage(Around around, String chapter, String heading, boolean shown, List<Reading.Part> parts)
        implements Page {

    /** With more elements than this a list of their names stands before them. */
    private static final int MANY = 6;

    public ChapterPage {
        parts = List.copyOf(parts);
    }

    public boolean isLong() {
        return parts.stream().mapToInt(part -> part.pieces().size()).sum() > MANY;
    }

    @Override
    public String template() {
        return "town/arrangement/chapter.jte";
    }

    @Override
    public int status() {
        return around.status();
    }
}
