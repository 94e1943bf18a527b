package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.Origin;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.arrangement.FlowChart;
import jp.kasane.municipal.arrangement.SystemChart;
import jp.kasane.municipal.arrangement.ZoneTable;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.bodies.Access.Channel;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.flows.Flow;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.programmes.ProgrammeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The five templates of the product: what they promise the officer who starts from one. */
class StarterTemplateTest {

    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    @ParameterizedTest
    @EnumSource(StarterTemplate.class)
    void isOfNoPlaceAndMarkedAsATemplateThroughout(StarterTemplate starter) {
        Definition template = starter.definition();
        assertThat(template.place()).isNull();
        assertThat(template.profile()).isNull();
        assertThat(template.sources()).isEmpty();
        assertThat(DefinitionFormat.elements(template).values())
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.about().origin()).isEqualTo(Origin.TEMPLATE));
    }

    /** A county's or a ward's name that is a word of its own (A区, 市, 町) is nobody's. */
    @ParameterizedTest
    @EnumSource(StarterTemplate.class)
    void namesNoRealMunicipality(StarterTemplate starter) {
        String text = DefinitionFiles.FORMAT.yaml(starter.definition());
        assertThat(MunicipalityDirectory.bundled().all().stream()
                        .map(LocalGovernment::name)
                        .filter(text::contains))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StarterTemplate.class)
    void becomesAnyTownsOwn(StarterTemplate starter) {
        for (String code : List.of("023035", "023043", "022012", "131041", "121002")) {
            LocalGovernment place = MunicipalityDirectory.bundled()
                    .find(new MunicipalityCode(code))
                    .orElseThrow();
            BeginOutcome outcome = Beginnings.ofTemplate(starter.definition(), Receiver.of(place, APRIL));
            Definition own = ((BeginOutcome.Begun) outcome).definition();
            assertThat(own.title()).isEqualTo(place.name() + "の体制");
            assertThat(own.effectiveFrom()).isEqualTo(APRIL);
            assertThat(own.isOfAnother(code, place.name())).isEmpty();
            assertThat(own.bodies()).isEqualTo(starter.definition().bodies());
            assertThat(DefinitionFiles.FORMAT.between(
                            own, DefinitionFiles.FORMAT.kept(DefinitionFiles.FORMAT.json(own))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(StarterTemplate.class)
    void hasWhatAHomePageShows(StarterTemplate starter) {
        Definition template = starter.definition();
        List<SupportBody> counters = template.bodies().stream()
                .filter(body ->
                        body.access().channels().stream().anyMatch(channel -> channel.kind() == Channel.Kind.WINDOW))
                .toList();
        assertThat(counters)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(body -> assertThat(body.access().hours()).isNotNull());
        assertThat(template.bodies())
                .anySatisfy(body -> assertThat(body.functions()).contains(SupportBody.Function.COORDINATE));
        assertThat(template.posts())
                .isNotEmpty()
                .allSatisfy(post -> assertThat(post.standardRole()).isNotNull());
        assertThat(template.meetings()).isNotEmpty().allSatisfy(meeting -> {
            assertThat(meeting.functions()).isNotEmpty();
            assertThat(meeting.cadences().isEmpty() && meeting.standing().parent() == null)
                    .isFalse();
        });
        assertThat(template.programmes())
                .extracting(one -> one.kind())
                .contains(
                        ProgrammeKind.COMPREHENSIVE_CONSULTATION,
                        ProgrammeKind.PARTICIPATION,
                        ProgrammeKind.COMMUNITY_BUILDING,
                        ProgrammeKind.OUTREACH,
                        ProgrammeKind.MULTI_AGENCY);
    }

    @ParameterizedTest
    @EnumSource(StarterTemplate.class)
    void isDrawnWithEverythingInItsLane(StarterTemplate starter) {
        Arrangement arrangement = Arrangement.of(starter.definition(), APRIL);
        SystemChart chart = SystemChart.of(arrangement);
        assertThat(chart.bodies())
                .allSatisfy(lane -> assertThat(lane.function()).isPresent());
        assertThat(chart.bodies().stream().flatMap(lane -> lane.groups().stream()))
                .allSatisfy(group -> assertThat(group.programme()).isPresent());
        assertThat(chart.meetings())
                .allSatisfy(lane -> assertThat(lane.function()).isPresent());
        ZoneTable zones = ZoneTable.of(arrangement);
        assertThat(zones.schemes()).isNotEmpty();
        assertThat(zones.inWords()).isEmpty();
        assertThat(starter.definition().flows())
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(FlowChart.of(flow, 4)).isNotNull());
    }

    /** Law and consent are said, never guessed from a name; and a case need not wait for a meeting to be answered at the window. */
    @ParameterizedTest
    @EnumSource(StarterTemplate.class)
    void keepsTheLegalGates(StarterTemplate starter) {
        Definition template = starter.definition();
        assertThat(template.meetings()).allSatisfy(meeting -> {
            boolean seesCases = meeting.functions().contains(MeetingFunction.CASE_REVIEW)
                    || meeting.functions().contains(MeetingFunction.PLAN_DECISION);
            boolean withoutConsent = meeting.basis().legalBasis() == Meeting.LegalBasis.ART_106_6;
            assertThat(meeting.basis().consent() == Meeting.Consent.NOT_REQUIRED)
                    .isEqualTo(withoutConsent);
            assertThat(seesCases && meeting.basis().secrecy() == Meeting.Secrecy.NONE)
                    .isFalse();
        });
        Flow flow = template.flows().stream()
                .filter(one -> one.kind() == Flow.Kind.CASE)
                .findFirst()
                .orElseThrow();
        assertThat(flow.steps()).anySatisfy(step -> {
            assertThat(step.end()).isTrue();
            assertThat(step.guards()).isEmpty();
        });
        assertThat(flow.steps().stream().flatMap(step -> step.guards().stream()))
                .anySatisfy(guard -> assertThat(guard.scope()).isNotNull());
    }

    @Test
    void eachIsOfItsKind() {
        assertThat(StarterTemplate.SMALL_VILLAGE.definition().meetings()).hasSize(1);
        assertThat(StarterTemplate.JOINT_CENTRE.definition().bodies())
                .anySatisfy(body -> assertThat(body.running().joint()).isNotEmpty());
        assertThat(StarterTemplate.TOWN_WITH_COUNCIL.definition().bodies())
                .anySatisfy(body -> assertThat(body.running().operation()).isEqualTo("委託"));
        assertThat(StarterTemplate.CITY_WITH_ZONES.definition().zoneSchemes())
                .hasSizeGreaterThan(2)
                .anySatisfy(scheme -> assertThat(scheme.within()).isEqualTo(new Pointer("wards")));
        Set<String> statutory = StarterTemplate.FOUR_COUNTERS.definition().bodies().stream()
                .flatMap(body -> body.programmes().stream())
                .flatMap(programme -> Stream.ofNullable(programme.number()))
                .collect(Collectors.toSet());
        assertThat(statutory).contains("1イ", "1ロ", "1ハ", "1ニ");
    }

    @Test
    void allHaveTitlesOfTheirOwnAndStandInTheGuide() throws IOException {
        assertThat(Arrays.stream(StarterTemplate.values())
                        .map(starter -> starter.definition().title()))
                .doesNotHaveDuplicates();
        String guide = Files.readString(Path.of("../../docs/definition.md"));
        assertThat(StarterTemplate.values()).allSatisfy(starter -> {
            assertThat(guide).contains(starter.fileName(), starter.definition().title());
        });
    }
}
