package jp.kasane.prefecture.templates;

/**
 * A template to be kept, read and made neutral by whoever hands it in.
 *
 * @param content the definition's canonical JSON
 */
public record NewTemplate(String title, String content, String fileName) {

    private static final int LONGEST_NAME = 255;

    public NewTemplate {
        int most = Math.min(fileName.codePointCount(0, fileName.length()), LONGEST_NAME);
        fileName = fileName.substring(0, fileName.offsetByCodePoints(0, most));
    }
}
