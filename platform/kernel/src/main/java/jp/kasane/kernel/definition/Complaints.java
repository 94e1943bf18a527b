package jp.kasane.kernel.definition;

/** Where a check of a definition says what it found; the line comes from the file. */
public final class Complaints {

    private final Tree file;
    private final Findings findings;

    Complaints(Tree file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * @param path a JSON pointer into the definition
     * @param message key of the words; {@code arguments} are what it names
     */
    public void add(String path, String message, Object... arguments) {
        findings.add(Finding.at(Paths.at(file, path), path, message, arguments));
    }

    /** Whether more is found than is told, so that a check may stop. */
    public boolean isFull() {
        return findings.isFull();
    }
}
