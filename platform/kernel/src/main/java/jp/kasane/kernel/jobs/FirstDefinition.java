package jp.kasane.kernel.jobs;

/**
 * The arrangement that a town is to begin with, as its definition's canonical JSON: made and checked by whoever orders the town, and not
 * looked into here.
 *
 * @param fileName what it was called where it came from
 */
public record FirstDefinition(String content, String fileName) {

    private static final int LONGEST_NAME = 255;

    public FirstDefinition {
        int most = Math.min(fileName.codePointCount(0, fileName.length()), LONGEST_NAME);
        fileName = fileName.substring(0, fileName.offsetByCodePoints(0, most));
    }
}
