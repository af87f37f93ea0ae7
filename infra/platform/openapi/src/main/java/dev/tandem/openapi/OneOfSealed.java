package dev.tandem.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component of a record that holds JSON of one of the types that a sealed one permits; which, another component of that record says by the
 * type's simple name. The API document describes the record as one of as many, told apart by that name, as OpenAPI's discriminators
 * are meant (OpenAPI 3.1, Discriminator Object).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface OneOfSealed {

    /** The sealed type; all records below it are meant. */
    Class<?> value();

    /** The component with the simple name. */
    String namedBy();

    /** Types below it that never stand there, with all below them. */
    Class<?>[] but() default {};
}
