package jp.kasane.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.kernel.control.Ids;
import jp.kasane.web.page.Help;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    /** Pages on which one chooses where to go: the list of guides fits them. */
    private static final Set<String> HOMES = Set.of("/t/{town}", "/p/{prefecture}");

    static List<String> placedPages() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.kasane.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getAllMethods().stream()
                                .filter(method -> method.isAnnotatedWith(GET.class))
                                .map(method -> template(type, method)))
                        .filter(template -> template.startsWith("/t/") || template.startsWith("/p/"))
                        .filter(template -> !HOMES.contains(template))
                        .distinct()
                        .toList();
    }

    private static String template(JavaClass resource, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String joined = resource.getAnnotationOfType(Path.class).value() + "/" + below;
        return joined.replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static String address(String template) {
        return template.replaceAll("\\{(town|prefecture)}", "023035")
                .replaceAll("\\{\\s*\\w+\\s*(:[^{}]*(\\{[^}]*}[^{}]*)*)?}", Ids.next());
    }

    @ParameterizedTest
    @MethodSource("placedPages")
    void everyPageOfAPlaceHasAGuideThatIsThere(String template) {
        String help = Help.of(address(template));
        assertThat(help).as(template).startsWith("/help/");
        assertThat(Guide.tagged(help.substring("/help/".length()))).as(template).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/t/023035/consultations/new, record",
        "/t/023035/consultations, search",
        "/t/023035/consultations/01J00000000000000000000000, correct",
        "/t/023035/consultations/01J00000000000000000000000/edit, correct",
        "/t/023035/consultations/01J00000000000000000000000/versions/print, correct",
        "/t/023035/consultations/export, search",
        "/t/023035/people/single-officer, roles",
        "/p/020001/people, people",
        "/p/020001/access-log, access-log",
        "/t/023035/work, work",
        "/t/023035/profile, profile",
        "/t/023035/arrangement, arrangement",
        "/t/023035/arrangement/versions, arrangement",
        "/t/023035/profile/figures/new, profile",
        "/t/023035/people, people",
        "/t/023035/people/reshuffle, reshuffle",
        "/t/023035/access-log, access-log",
        "/p/020001/onboarding, onboarding",
        "/p/020001/settings/mail, mail",
        "/p/020001/dispatch, dispatch",
        "/p/020001/dispatch/01J00000000000000000000000/plan, dispatch",
        "/p/020001/visits, dispatch-adviser",
        "/p/020001/availability, dispatch-adviser",
        "/t/023035/dispatch, dispatch-town",
        "/t/023035/visits/01J00000000000000000000000, dispatch",
        "/login, start"
    })
    void thePageLeadsToItsGuide(String page, String guide) {
        assertThat(Help.of(page)).isEqualTo("/help/" + guide);
        assertThat(Help.of(page + "/")).isEqualTo("/help/" + guide);
    }

    @Test
    void homesAndStrangersSeeTheListOfGuides() {
        Stream.of("/", "/t/023035", "/t/023035/", "/p/020001/", "/help", "/help/record", "/nowhere")
                .forEach(page -> assertThat(Help.of(page)).isEqualTo(Help.HOME));
    }

    @Test
    void whatWentWrongLeadsToOneGuideWhateverWasAskedFor() {
        assertThat(Help.TROUBLE).isEqualTo(Guide.TROUBLE.href());
    }
}
