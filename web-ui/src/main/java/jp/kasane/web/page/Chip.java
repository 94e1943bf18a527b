package jp.kasane.web.page;

/** A status in a word or two; sign and words carry it, colour only helps. */
public record Chip(Tone tone, String label) {
    public Chip {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a status is never shown by colour alone");
        }
    }
}
