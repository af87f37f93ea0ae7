package dev.tandem.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The version of an event type's shape, and how earlier ones are read; an event type without it is at version 1. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** 1 or more; grows by one with each change of shape that an old reader would misread. */
    int value();

    /** From each earlier revision to the next, the first from revision 1 to 2: one fewer than {@link #value()}. */
    Class<? extends Upcaster>[] upcasters() default {};

    /**
     * Names that the type had before, such as {@code hiring.CandidateSubmitted}. A new name is a new revision: what was stored
     * under the old name has an earlier one.
     */
    String[] formerly() default {};
}
