package dev.tandem.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was stored at one revision of an event's shape into what the next revision would have stored. Declared by
 * {@link Revision#upcasters()} beside the event; has a constructor without parameters. A pure function: it knows nothing but the
 * event's own members, so what they do not say gets a value that says "not recorded".
 *
 * <p>Members are JSON as plain Java has it: {@link String}, {@link Boolean}, {@link java.math.BigInteger},
 * {@link java.math.BigDecimal}, {@link java.util.List}, {@link Map} and null. Personal data is sealed text in it, which can be
 * moved and dropped, and not read.
 */
@FunctionalInterface
public interface Upcaster {

    /**
     * The members at the next revision.
     *
     * @param members as they were stored, in order; may be changed and returned
     */
    Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members);
}
