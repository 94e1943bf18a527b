package jp.kasane.system.isolation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.system.product.RunningKasane;

/**
 * One thing the product can be asked for, read from its compiled classes: the method, the address with its parameters, and the right
 * it names.
 *
 * @param right empty if it names none, which the product may not
 */
record Operation(String method, String template, Optional<Right> right, String where) {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class, HEAD.class, OPTIONS.class);
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::(?:[^{}]|\\{[^}]*})*)?}");

    static List<Operation> all() {
        JavaClasses classes =
                new ClassFileImporter().importPath(RunningKasane.root().resolve("web-ui/target/classes"));
        return classes.stream()
                .filter(one -> one.isAnnotatedWith(Path.class))
                .flatMap(one -> one.getAllMethods().stream().flatMap(method -> of(one, method)))
                .sorted(java.util.Comparator.comparing(Operation::toString))
                .toList();
    }

    boolean inTown() {
        return template.contains("{town}");
    }

    boolean inPrefecture() {
        return template.contains("{prefecture}") && right.filter(Right::placed).isPresent();
    }

    /** The names of the parameters that are no place. */
    List<String> parameters() {
        return PARAMETER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("town") && !name.equals("prefecture"))
                .toList();
    }

    /** The address with its parameters filled in. */
    String address(java.util.function.UnaryOperator<String> values) {
        return PARAMETER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /** @param resource the class with the address; its methods may be written once for several */
    private static Stream<Operation> of(JavaClass resource, JavaMethod method) {
        return METHODS.stream()
                .filter(method::isAnnotatedWith)
                .map(one -> new Operation(
                        one.getSimpleName(), template(resource, method), right(method), method.getFullName()));
    }

    private static String template(JavaClass owner, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String joined = "/" + owner.getAnnotationOfType(Path.class).value() + "/" + below;
        String clean = joined.replaceAll("/+", "/");
        return clean.length() > 1 && clean.endsWith("/") && !below.endsWith("/")
                ? clean.substring(0, clean.length() - 1)
                : clean;
    }

    private static Optional<Right> right(JavaMethod method) {
        return method.tryGetAnnotationOfType(Requires.class.getName())
                .flatMap(found -> found.get("value"))
                .map(value -> Right.valueOf(((JavaEnumConstant) value).name()));
    }

    @Override
    public String toString() {
        return template + " " + method;
    }
}
