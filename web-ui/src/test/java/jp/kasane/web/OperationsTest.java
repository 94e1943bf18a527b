package jp.kasane.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.Settings;
import jp.kasane.web.gate.FromElsewhere;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.TownVisit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every operation of the product, whoever writes it. */
class OperationsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.kasane.web");
    private static List<Class<?>> listed;

    @BeforeAll
    static void listResources(@TempDir java.nio.file.Path folder) throws Exception {
        java.nio.file.Path ring = Files.writeString(
                folder.resolve("keyring.json"),
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}}");
        Properties settings = new Properties();
        settings.setProperty("kasane.public.url", "http://localhost:1");
        settings.setProperty("kasane.identity.url", "http://localhost:2");
        settings.setProperty("kasane.keyring", ring.toString());
        settings.setProperty("kasane.control.url", "jdbc:mysql://127.0.0.1:1/nowhere");
        settings.setProperty("kasane.control.user", "nobody");
        settings.setProperty("kasane.control.password", "none");
        try (Wiring wiring = Wiring.of(new Settings("test", settings))) {
            listed = Resources.all(wiring).stream()
                    .<Class<?>>map(Object::getClass)
                    .toList();
        }
    }

    private static List<Method> operations() {
        return listed.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(OperationsTest::answers)
                .toList();
    }

    private static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    @Test
    void everyResourceIsListed() {
        Set<String> written = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(listed).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyOperationNamesTheRightItNeeds() {
        assertThat(operations()).isNotEmpty().allMatch(method -> method.isAnnotationPresent(Requires.class));
    }

    @Test
    void noOperationHidesWithoutAPath() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Requires.class))
                        .map(JavaMethod::getOwner)
                        .filter(owner -> !owner.isAnnotatedWith(Path.class)))
                .isEmpty();
    }

    @Test
    void whatNeedsARightOfAPlaceNamesThePlaceInItsAddress() {
        for (Method operation : operations()) {
            Right right = operation.getAnnotation(Requires.class).value();
            String path =
                    operation.getDeclaringClass().getAnnotation(Path.class).value();
            boolean placed = path.startsWith("/t/{town}") || path.startsWith("/p/{prefecture}");
            assertThat(right.placed()).as(operation.toString()).isEqualTo(placed);
        }
    }

    @Test
    void noOperationTakesAVisitOfAnotherKindOfPlace() {
        for (Method operation : operations()) {
            String path =
                    operation.getDeclaringClass().getAnnotation(Path.class).value();
            List<Class<?>> taken = Arrays.asList(operation.getParameterTypes());
            assertThat(taken.contains(TownVisit.class) && !path.startsWith("/t/{town}"))
                    .as(operation.toString())
                    .isFalse();
            assertThat(taken.contains(PrefectureVisit.class) && !path.startsWith("/p/{prefecture}"))
                    .as(operation.toString())
                    .isFalse();
        }
    }

    @Test
    void aVisitComesFromTheGate() {
        for (Method operation : operations()) {
            Stream.of(operation.getParameters())
                    .filter(parameter -> parameter.getType().getName().startsWith("jp.kasane.web.gate"))
                    .forEach(parameter -> assertThat(parameter.isAnnotationPresent(Context.class))
                            .as(operation.toString())
                            .isTrue());
        }
    }

    @Test
    void onlyTheBackChannelIsCalledFromElsewhere() {
        assertThat(operations().stream().filter(method -> method.isAnnotationPresent(FromElsewhere.class)))
                .singleElement()
                .satisfies(method ->
                        assertThat(method.getDeclaringClass().getSimpleName()).isEqualTo("BackchannelResource"));
    }

    @Test
    void onlyAFewOperationsAreOpenToAnyone() {
        assertThat(operations().stream()
                        .filter(method -> method.getAnnotation(Requires.class).value() == Right.ANYONE)
                        .map(method -> method.getDeclaringClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "HealthResource",
                        "MetricsResource",
                        "HelpResource",
                        "HomeResource",
                        "SignInResource",
                        "SignOutResource",
                        "BackchannelResource");
    }
}
