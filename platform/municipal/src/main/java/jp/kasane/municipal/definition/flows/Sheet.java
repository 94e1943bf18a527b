package jp.kasane.municipal.definition.flows;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import org.jspecify.annotations.Nullable;

/** A form or a plan template: its title, what it is for, its headings. Its items come from elsewhere. */
@Title("様式・プランのひな形")
public record Sheet(
        @Flat About about,
        @Title("名称") String title,
        @Title("目的") @Nullable String purpose,
        @Title("見出し") List<String> headings)
        implements Element {}
