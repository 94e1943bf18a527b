package jp.kasane.prefecture.templates;

import jp.kasane.kernel.text.Shortened;

/**
 * A template to be kept, read and made neutral by whoever hands it in.
 *
 * @param content the definition's canonical JSON
 */
public record NewTemplate(String title, String content, String fileName) {

    private static final int LONGEST_NAME = 255;

    public NewTemplate {
        fileName = Shortened.to(fileName, LONGEST_NAME);
    }
}
