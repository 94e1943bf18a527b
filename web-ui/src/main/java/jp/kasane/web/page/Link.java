package jp.kasane.web.page;

/** A place to go: its words and its address, which the server builds. */
public record Link(String label, String href) {
    public Link {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a link without words cannot be read out");
        }
        if (!href.startsWith("/") && !href.startsWith("#") && !href.startsWith("?") && !href.startsWith("http")) {
            throw new IllegalArgumentException("not an address of a page");
        }
    }
}
