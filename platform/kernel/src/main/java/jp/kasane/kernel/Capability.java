package jp.kasane.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as a capability of the product and names, relative to {@code jp.kasane}, the capabilities it may use. What is
 * not declared does not build: each module has a {@code CapabilitiesTest} that compares the declarations with the code.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Capability {
    String[] dependsOn() default {};
}
