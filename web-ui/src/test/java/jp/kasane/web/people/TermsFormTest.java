package jp.kasane.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.Map;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.people.Terms;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static TermsForm form(Map<String, String> typed) {
        return form(Place.Kind.TOWN, typed);
    }

    private static TermsForm form(Place.Kind kind, Map<String, String> typed) {
        return new TermsForm(Messages.in(Language.JAPANESE), kind, new Typed(new MultivaluedHashMap<>(typed)));
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void takesTheRolesOfItsOwnKindOfPlaceAndNoOther(StandardRole role) {
        for (Place.Kind kind : Place.Kind.values()) {
            TermsForm form = form(kind, Map.of("role", role.name(), "purpose", "配属"));
            assertThat(form.read(TODAY).isPresent()).isEqualTo(role.placeKind() == kind);
            assertThat(form.role().wrong()).isEqualTo(role.placeKind() != kind);
        }
    }

    @Test
    void readsDaysInEitherCalendar() {
        Terms terms = form(Map.of("role", "CASE_WORKER", "purpose", "配属", "from", "R9.4.1", "to", "2028-03-31"))
                .read(TODAY)
                .orElseThrow();

        assertThat(terms.from()).isEqualTo("2027-04-01");
        assertThat(terms.to()).isEqualTo("2028-03-31");
        assertThat(terms.role()).isEqualTo(StandardRole.CASE_WORKER);
        assertThat(terms.post()).isNull();
    }

    @Test
    void beginsTodayUntilFurtherNoticeWhereNothingIsSaid() {
        Terms terms =
                form(Map.of("role", "RECORDER", "purpose", "配属")).read(TODAY).orElseThrow();

        assertThat(terms.from()).isEqualTo(TODAY);
        assertThat(terms.to()).isNull();
    }

    @Test
    void saysBesideEachQuestionWhatIsWrongAndKeepsWhatWasTyped() {
        TermsForm form = form(
                Map.of("role", "PREFECTURE_ADMINISTRATOR", "post", "職".repeat(121), "from", "令和9年2月30日", "to", "いつか"));

        assertThat(form.read(TODAY)).isEmpty();

        assertThat(form.role().wrong()).isTrue();
        assertThat(form.post().wrong()).isTrue();
        assertThat(form.purpose().wrong()).isTrue();
        assertThat(form.from().wrong()).isTrue();
        assertThat(form.from().shown()).isEqualTo("令和9年2月30日");
        assertThat(form.to().wrong()).isTrue();
    }

    @Test
    void putsARefusalBesideTheQuestionItIsAbout() {
        TermsForm form = form(Map.of("role", "RECORDER", "purpose", "配属"));

        form.refused(GrantOutcome.Reason.BEGINS_IN_THE_PAST);
        form.refused(GrantOutcome.Reason.ALREADY_HELD);

        assertThat(form.from().wrong()).isTrue();
        assertThat(form.role().wrong()).isTrue();
        assertThat(form.to().wrong()).isFalse();
    }
}
