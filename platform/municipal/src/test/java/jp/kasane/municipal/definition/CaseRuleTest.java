package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.municipal.definition.meetings.CaseRule;
import jp.kasane.municipal.definition.meetings.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of cases may be spoken of in a meeting follows from its purpose and its law; what is not stated opens nothing. */
class CaseRuleTest {

    private static Meeting meeting(String lines) {
        String care = "legalBasis: unspecified";
        return ADefinition.fitting(ADefinition.with(care, lines.replace("; ", "\n    ")))
                .meetings()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "legalBasis: unspecified|WITH_CONSENT",
                "legalBasis: unspecified; consent: required|WITH_CONSENT",
                "legalBasis: unspecified; secrecy: statutory|WITH_CONSENT",
                "legalBasis: art-106-6|WITHOUT_CONSENT",
                "legalBasis: art-106-6; consent: not-required; secrecy: statutory|WITHOUT_CONSENT",
                "legalBasis: art-106-6; consent: required|WITH_CONSENT",
                "legalBasis: other; legalWords: 介護保険法第115条の48|WITH_CONSENT",
                "legalBasis: other; legalWords: 児童福祉法第25条の2; consent: not-required|WITH_CONSENT",
                "legalBasis: other; legalWords: 児童福祉法第25条の2; consent: not-required; secrecy: agreed|WITH_CONSENT",
                "legalBasis: other; legalWords: 児童福祉法第25条の2; consent: not-required; secrecy: statutory|WITHOUT_CONSENT",
                "aliases: [支援会議]|WITH_CONSENT"
            })
    void consentIsNeededUnlessALawSaysOtherwise(String lines, CaseRule rule) {
        assertThat(meeting(lines).cases()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"network", "community", "publicity", "steering", "training", "early-detection"})
    void aMeetingForAnythingElseSeesNoCaseWhateverItsLaw(String function) {
        String file = ADefinition.with("      - case-review\n      - plan-decision\n", "      - " + function + "\n")
                .replace("legalBasis: unspecified", "legalBasis: art-106-6")
                .replace("kind: case\n", "kind: narrative\n");
        assertThat(ADefinition.fitting(file).meetings().get(0).cases()).isEqualTo(CaseRule.NONE);
    }

    @Test
    void aMeetingOfWhichNothingIsSaidSeesNone() {
        assertThat(ADefinition.small().meetings().get(1).cases()).isEqualTo(CaseRule.NONE);
    }
}
