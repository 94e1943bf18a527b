package jp.kasane.web.running;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;

/**
 * One thing the pages can be asked for, read from the resources themselves, so that a new one is in every test that is made of them
 * before anybody thinks of it.
 */
public record Operation(String method, String template, Right right) {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::(?:[^{}]|\\{[^}]*})*)?}");
    /** Part of the address of those that are tested; all, unless somebody who works on some of them asks for less. */
    private static final String ONLY = System.getProperty("kasane.operations", "");

    private static final List<Operation> ALL = read();

    public static List<Operation> all() {
        return ALL;
    }

    /** Those asked of a place of this kind. */
    public static List<Operation> at(Place.Kind kind) {
        String parameter = kind == Place.Kind.TOWN ? "{town}" : "{prefecture}";
        return ALL.stream()
                .filter(operation -> operation.right.placed() && operation.template.contains(parameter))
                .toList();
    }

    /** Those asked of a place. */
    public static List<Operation> placed() {
        return ALL.stream().filter(operation -> operation.right.placed()).toList();
    }

    private static List<Operation> read() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.kasane.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Operation::of)
                        .filter(operation -> operation.toString().contains(ONLY))
                        .sorted(Comparator.comparing(Operation::toString))
                        .toList();
    }

    /** A resource for two kinds of place has its operations from the one they share. */
    private static Stream<Operation> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> !method.isBridge())
                .flatMap(method -> of(resource, method));
    }

    private static Stream<Operation> of(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Operation(
                        type.getAnnotation(HttpMethod.class).value(),
                        template(resource, method),
                        method.getAnnotation(Requires.class).value()));
    }

    private static String template(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String joined = "/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return joined.replaceAll("/+", "/");
    }

    public boolean reads() {
        return method.equals("GET");
    }

    public Place.Kind kind() {
        return template.contains("{town}") ? Place.Kind.TOWN : Place.Kind.PREFECTURE;
    }

    /** Where it is asked in tests that need no other place. */
    public Place usualPlace() {
        return kind() == Place.Kind.TOWN ? RunningPages.get().town() : RunningPages.PREFECTURE;
    }

    /** The names of the parameters that are no place. */
    public List<String> parameters() {
        return PARAMETER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("town") && !name.equals("prefecture"))
                .toList();
    }

    /** The address with its parameters filled in. */
    public String address(UnaryOperator<String> values) {
        return PARAMETER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    @Override
    public String toString() {
        return method + " " + PARAMETER.matcher(template).replaceAll("{$1}");
    }
}
