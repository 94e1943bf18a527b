package jp.kasane.web.town.consultations;

import java.util.List;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** 相談受付票 on A4: the town and the number on every sheet, a place for seals, and no address that paper may not carry. */
public record PrintPage(
        Frame frame, ConsultationSheet sheet, List<Detail> details, List<Detail> next, String printed, String back)
        implements Page {

    @Override
    public String template() {
        return "town/consultations/print.jte";
    }
}
