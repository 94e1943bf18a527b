package jp.kasane.prefecture.requests;

import java.util.List;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.prefecture.programmes.ADraft;
import jp.kasane.prefecture.programmes.Exclusion;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.programmes.StageSetting;

/** Programmes to apply to, as tests want them. */
final class AProgramme {

    private AProgramme() {}

    /** So many towns, each with four stages; one town excluded. */
    static ProgrammeDraft quota(int towns, String excluded) {
        ProgrammeDraft draft = ADraft.ofAomori().build();
        return with(draft, of(draft.settings(), towns, 4, draft.settings().stages(), false, excluded));
    }

    /** On request, three visits, no stages. */
    static ProgrammeDraft onRequest(int towns) {
        ProgrammeDraft draft = ADraft.ofAomori().kind(Programme.Kind.ON_REQUEST).build();
        return with(draft, of(draft.settings(), towns, 3, List.of(), false, "000000"));
    }

    static ProgrammeSettings tied(ProgrammeSettings s) {
        return of(s, s.townsQuota(), s.visitsPerRequest(), s.stages(), true, "000000");
    }

    static ProgrammeDraft with(ProgrammeDraft draft, ProgrammeSettings settings) {
        return new ProgrammeDraft(draft.year(), draft.title(), draft.kind(), settings);
    }

    static ProgrammeSettings of(
            ProgrammeSettings s, int towns, int visits, List<StageSetting> stages, boolean tied, String excluded) {
        return new ProgrammeSettings(
                s.from(),
                s.until(),
                s.applyFrom(),
                s.applyUntil(),
                towns,
                visits,
                stages,
                s.subjects(),
                s.questions(),
                s.eligibility(),
                List.of(new Exclusion(excluded, "昨年度に派遣を受けた")),
                s.closed(),
                s.criteria(),
                s.terms(),
                s.weights(),
                s.contractor(),
                tied);
    }

    /** Made and opened. */
    static String open(Programmes programmes, ProgrammeDraft draft, Viewer officer) {
        String id = programmes.make(draft, officer);
        programmes.move(id, 1, Programme.State.OPEN, officer);
        return id;
    }
}
