package jp.kasane.municipal.definition.work;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;

/** A building, and what is in it. */
@Title("建物")
public record Facility(
        @Flat About about,
        @Title("名称") String name,
        @Title("階") List<String> floors,
        @Title("入っている機関") @Refers("bodies") List<Pointer> holds)
        implements Element {}
