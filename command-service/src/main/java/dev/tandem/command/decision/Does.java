package dev.tandem.command.decision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a command that is given for a side of a requisition: what kind of act it is. Whoever acts for the side without owning it may give
 * the command if their duty or delegation covers that act. A command without it is never given in somebody's place.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Does {

    /** The act. */
    Act value();
}
