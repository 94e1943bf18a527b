package jp.kasane.kernel.jobs;

import jp.kasane.kernel.text.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement that a town is to begin with, as its definition's canonical JSON: made and checked by whoever orders the town, and not
 * looked into here.
 *
 * @param fileName what it was called where it came from
 * @param whence for the trail of the order; null: not known, as of one that is read back
 */
public record FirstDefinition(
        String content, String fileName, @Nullable Whence whence) {

    private static final int LONGEST_NAME = 255;

    public FirstDefinition {
        fileName = Shortened.to(fileName, LONGEST_NAME);
    }

    public FirstDefinition(String content, String fileName) {
        this(content, fileName, null);
    }

    public FirstDefinition from(Whence source) {
        return new FirstDefinition(content, fileName, source);
    }

    /** Where it came from, as the trail says it: the kind, an id or a code, and never a title, which somebody wrote. */
    public record Whence(String told) {

        public static Whence file() {
            return new Whence("はじまりの体制: ファイル / begins with: a file");
        }

        public static Whence template(String id) {
            return new Whence("はじまりの体制: ひな形 " + id + " / begins with: template " + id);
        }

        public static Whence town(String code) {
            return new Whence("はじまりの体制: 市町村 " + code + " / begins with: town " + code);
        }
    }
}
