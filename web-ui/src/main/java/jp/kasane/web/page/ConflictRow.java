package jp.kasane.web.page;

/** A field that two people changed: what is stored now, and what this person typed. Nothing is chosen for them. */
public record ConflictRow(String name, String label, String theirs, String mine) {
    public boolean differs() {
        return !theirs.equals(mine);
    }
}
