package jp.kasane.web.prefecture;

import java.util.List;
import jp.kasane.web.page.Field;

/**
 * The questions about the arrangement that a town begins with.
 *
 * @param fileName what the file was called that was chosen before
 */
public record BeginningFields(
        Field kind, Field template, Field file, String fileName, Field town, Field parts, Field from) {

    List<Field> all() {
        return List.of(kind, template, file, town, parts, from);
    }
}
