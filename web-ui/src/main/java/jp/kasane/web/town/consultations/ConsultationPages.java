package jp.kasane.web.town.consultations;

import java.util.List;

/** The operations on consultations and on one's own work. */
public final class ConsultationPages {

    private ConsultationPages() {}

    public static List<Object> all(Desk desk) {
        return List.of(
                new ListResource(desk),
                new IntakeResource(desk),
                new DraftResource(desk),
                new RecordResource(desk),
                new VersionsResource(desk),
                new CorrectionResource(desk),
                new StepResource(desk),
                new ExportResource(desk),
                new WorkResource(desk));
    }
}
