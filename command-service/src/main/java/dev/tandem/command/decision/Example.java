package dev.tandem.command.decision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A complete, valid body of the command as JSON, shown in the API documentation and checked by a test. After {@code ./tandem demo} it can
 * be given as it stands: the ids are those of {@code dev.tandem.client.stage}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Example {

    /** JSON. */
    String value();

    /** Who gives it, of the people of the demo, as {@code role:person}; empty if no person gives it. */
    String by() default "";
}
