package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.BeginOutcome;
import jp.kasane.municipal.definition.Beginnings;
import jp.kasane.municipal.definition.Receiver;
import jp.kasane.municipal.definition.StarterTemplate;
import jp.kasane.web.drawing.Fit;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a town sees that began with one of the product's templates, drawn into target/arrangement. */
class StarterTemplatesDrawnTest {

    /** What the officer of a small town takes in at once. */
    private static final int FEW = 6;

    @ParameterizedTest
    @EnumSource(StarterTemplate.class)
    void aTownThatBeganWithItSeesEverythingDrawn(StarterTemplate starter) throws Exception {
        LocalGovernment imabetsu = MunicipalityDirectory.bundled()
                .find(new MunicipalityCode("023035"))
                .orElseThrow();
        BeginOutcome outcome = Beginnings.ofTemplate(starter.definition(), Receiver.of(imabetsu, SampleTown.TODAY));
        Arrangement town = Arrangement.of(((BeginOutcome.Begun) outcome).definition(), SampleTown.TODAY);
        for (Language language : Language.values()) {
            List<Sheet> sheets = PicturesTest.sheets(town, Messages.in(language));
            assertThat(sheets).isNotEmpty().hasSizeLessThanOrEqualTo(FEW).allSatisfy(Fit::check);
            PicturesTest.write("template-" + starter.fileName().replace(".yaml", "") + "-" + language.tag(), sheets);
        }
        assertThat(ZoneRows.of(town, Messages.in(Language.JAPANESE))).isNotEmpty();
    }
}
