package jp.kasane.web.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that other servers call and that proves its caller by itself: exempt from the same-origin check. There is one, the
 * identity server's back-channel logout; a test counts them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FromElsewhere {}
