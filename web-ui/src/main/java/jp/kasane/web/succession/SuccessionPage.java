package jp.kasane.web.succession;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * A town's names and merger.
 *
 * @param names oldest first
 * @param merger the town's merger, planned or done, in words
 * @param predecessors towns that merge into this one, in words
 * @param mayPlan whether the viewer decides here
 * @param withdrawable whether a merger is planned that can still be withdrawn
 */
public record SuccessionPage(
        Frame frame,
        List<NameRow> names,
        Optional<String> merger,
        List<String> predecessors,
        String action,
        boolean mayPlan,
        boolean withdrawable,
        List<Field> rename,
        List<Field> merge,
        List<Field> withdraw)
        implements Page {

    public SuccessionPage {
        names = List.copyOf(names);
        predecessors = List.copyOf(predecessors);
        rename = List.copyOf(rename);
        merge = List.copyOf(merge);
        withdraw = List.copyOf(withdraw);
    }

    /** What the town is called from a day on; {@code planned}: the day has not come, {@code day} names it in an address. */
    public record NameRow(String from, String name, String kana, boolean planned, String day) {}

    public List<FieldError> errors() {
        return Field.errorsOf(java.util.stream.Stream.of(rename, merge, withdraw)
                .flatMap(List::stream)
                .toList());
    }

    @Override
    public String template() {
        return "succession/succession.jte";
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }
}
