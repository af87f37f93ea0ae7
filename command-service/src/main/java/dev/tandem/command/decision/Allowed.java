package dev.tandem.command.decision;

import dev.tandem.events.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may give a command. Whether it is <em>their</em> requisition is a question about events, so the decision
 * answers it. {@link Role#IMPORTER} appears only where a past can hold the command.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Allowed {

    /** At least one role; having any of them is enough. */
    Role[] value();
}
