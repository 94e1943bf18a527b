package jp.kasane.kernel.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kasane.kernel.Capability;

/**
 * The declared-dependency rule (architecture 1): every package with code is a capability or lies inside one; it uses only what it
 * declares; nobody reaches into another's {@code internal}; and the declarations have no cycle.
 */
public final class CapabilityRule {

    private static final String ROOT = "jp.kasane.";

    private final JavaClasses code;
    private final Map<String, Set<String>> declared = new TreeMap<>();
    private final Set<String> broken = new TreeSet<>();

    private CapabilityRule(String packageName) {
        this.code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packageName);
    }

    /** Everything in the package that breaks the rule, in words; empty when all is well. */
    public static Set<String> brokenIn(String packageName) {
        CapabilityRule rule = new CapabilityRule(packageName);
        rule.code.forEach(rule::check);
        rule.declared.keySet().forEach(capability -> rule.cycleFrom(capability, List.of(capability)));
        return rule.broken;
    }

    /** What each capability declares, for the drawing. */
    public static Map<String, Set<String>> declaredIn(String packageName) {
        CapabilityRule rule = new CapabilityRule(packageName);
        rule.code.forEach(rule::check);
        return rule.declared;
    }

    private void check(JavaClass type) {
        if (generated(type.getPackageName())) {
            return;
        }
        Optional<String> own = capabilityOf(type.getPackageName());
        if (own.isEmpty()) {
            broken.add(type.getPackageName() + " is no capability: annotate its package-info with @Capability");
            return;
        }
        type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> target.getPackageName().startsWith(ROOT))
                .filter(target -> !generated(target.getPackageName()))
                .forEach(target -> use(own.get(), type, target));
    }

    private void use(String own, JavaClass from, JavaClass target) {
        String other = capabilityOf(target.getPackageName()).orElse("");
        if (other.isEmpty() || other.equals(own)) {
            return;
        }
        if (!declared.get(own).contains(other)) {
            broken.add(own + " uses " + other + " (" + from.getSimpleName() + " → " + target.getSimpleName()
                    + ") without declaring it");
        }
        if (target.getPackageName().contains(".internal")) {
            broken.add(own + " reaches into " + target.getPackageName());
        }
    }

    private Optional<String> capabilityOf(String packageName) {
        for (String name = packageName; name.startsWith(ROOT); name = name.substring(0, name.lastIndexOf('.'))) {
            Optional<Capability> found = annotation(name);
            if (found.isPresent()) {
                String capability = name.substring(ROOT.length());
                declared.computeIfAbsent(
                        capability,
                        key -> new TreeSet<>(Arrays.asList(found.get().dependsOn())));
                return Optional.of(capability);
            }
        }
        return Optional.empty();
    }

    private void cycleFrom(String capability, List<String> path) {
        for (String next : declared.getOrDefault(capability, Set.of())) {
            if (path.contains(next)) {
                broken.add("cycle: " + String.join(" → ", path) + " → " + next);
            } else if (declared.containsKey(next)) {
                cycleFrom(next, append(path, next));
            }
        }
    }

    private static List<String> append(List<String> path, String next) {
        return java.util.stream.Stream.concat(path.stream(), java.util.stream.Stream.of(next))
                .toList();
    }

    /** Templates are compiled into the web module; the root package holds only the annotation itself. */
    private static boolean generated(String packageName) {
        return packageName.startsWith("jp.kasane.web.templates") || packageName.equals("jp.kasane.kernel");
    }

    private static Optional<Capability> annotation(String packageName) {
        try {
            return Optional.ofNullable(
                    Class.forName(packageName + ".package-info").getAnnotation(Capability.class));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
