package jp.kasane.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
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
import jp.kasane.web.gate.PlaceVisit;
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

    /** A method that answers, and the resource it answers for: what is the same at a town and a prefecture is written once. */
    private record Operation(Class<?> resource, Method method) {
        String path() {
            return resource.getAnnotation(Path.class).value();
        }

        Right right() {
            return method.getAnnotation(Requires.class).value();
        }

        List<Class<?>> taken() {
            return Arrays.asList(method.getParameterTypes());
        }
    }

    private static List<Operation> operations() {
        return listed.stream()
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(OperationsTest::answers)
                        .map(method -> new Operation(type, method)))
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
        assertThat(operations())
                .isNotEmpty()
                .allMatch(operation -> operation.method().isAnnotationPresent(Requires.class));
    }

    @Test
    void noOperationHidesWithoutAPath() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Requires.class))
                        .map(JavaMethod::getOwner)
                        .filter(owner -> !reached(owner)))
                .isEmpty();
    }

    /** A resource, or what nothing but resources inherit. */
    private static boolean reached(JavaClass type) {
        boolean shared = type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.getAllSubclasses().isEmpty()
                && type.getAllSubclasses().stream().allMatch(below -> below.isAnnotatedWith(Path.class));
        return type.isAnnotatedWith(Path.class) || shared;
    }

    @Test
    void nothingThatAnswersIsInvisibleHere() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Requires.class))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC)))
                .isEmpty();
    }

    @Test
    void whatNeedsARightOfAPlaceNamesThePlaceInItsAddress() {
        for (Operation operation : operations()) {
            boolean placed =
                    operation.path().startsWith("/t/{town}") || operation.path().startsWith("/p/{prefecture}");
            assertThat(operation.right().placed()).as(operation.toString()).isEqualTo(placed);
        }
    }

    @Test
    void noOperationTakesAVisitOfAnotherKindOfPlace() {
        for (Operation operation : operations()) {
            boolean town = operation.path().startsWith("/t/{town}");
            boolean prefecture = operation.path().startsWith("/p/{prefecture}");
            assertThat(operation.taken().contains(TownVisit.class) && !town)
                    .as(operation.toString())
                    .isFalse();
            assertThat(operation.taken().contains(PrefectureVisit.class) && !prefecture)
                    .as(operation.toString())
                    .isFalse();
            assertThat(operation.taken().contains(PlaceVisit.class) && !town && !prefecture)
                    .as(operation.toString())
                    .isFalse();
        }
    }

    @Test
    void whatATownAndAPrefectureShareIsOpenAtBoth() {
        List<Operation> shared = operations().stream()
                .filter(operation -> operation.taken().contains(PlaceVisit.class))
                .toList();
        assertThat(shared).isNotEmpty();
        for (Method method : shared.stream().map(Operation::method).collect(Collectors.toSet())) {
            assertThat(shared.stream()
                            .filter(operation -> operation.method().equals(method))
                            .map(operation -> operation.path().substring(0, 3)))
                    .containsExactlyInAnyOrder("/t/", "/p/");
        }
    }

    @Test
    void aVisitComesFromTheGate() {
        for (Operation operation : operations()) {
            Stream.of(operation.method().getParameters())
                    .filter(parameter -> parameter.getType().getName().startsWith("jp.kasane.web.gate"))
                    .forEach(parameter -> assertThat(parameter.isAnnotationPresent(Context.class))
                            .as(operation.toString())
                            .isTrue());
        }
    }

    @Test
    void onlyTheBackChannelIsCalledFromElsewhere() {
        assertThat(operations().stream()
                        .filter(operation -> operation.method().isAnnotationPresent(FromElsewhere.class)))
                .singleElement()
                .satisfies(operation ->
                        assertThat(operation.resource().getSimpleName()).isEqualTo("BackchannelResource"));
    }

    @Test
    void onlyAFewOperationsAreOpenToAnyone() {
        assertThat(operations().stream()
                        .filter(operation -> operation.right() == Right.ANYONE)
                        .map(operation -> operation.resource().getSimpleName())
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
