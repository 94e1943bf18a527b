package jp.kasane.municipal.definition.work;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Party;

/** A building, and what is in it. */
@Title("建物")
public record Facility(
        @Flat About about,
        @Title("名称") String name,
        @Title("階") List<String> floors,
        @Title("入っている機関") List<Party> holds)
        implements Element {}
