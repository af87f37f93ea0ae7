package dev.tandem.command.intake;

import dev.tandem.access.Problem.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a body: each thing once, the outermost that says it, and no more than a person would read. */
public final class Complaints {

    /** So many are told; whoever made more has one mistake many times. */
    static final int MOST = 50;

    /** The path of what is wrong with the body as a whole. */
    static final String WHOLE = "body";

    private final List<FieldError> errors = new ArrayList<>();

    /** Adds one, unless it is about something that is already known to be wrong. */
    public void add(String field, String message) {
        if (!isFull() && errors.stream().noneMatch(known -> covers(known.field(), field))) {
            errors.add(new FieldError(field, message));
        }
    }

    /** Adds one, unless it is about something that is known to be wrong, or about the whole of it. */
    void addUnlessKnown(String field, String message) {
        if (errors.stream().noneMatch(known -> covers(field, known.field()))) {
            add(field, message);
        }
    }

    /** Whether nothing more is looked for. */
    boolean isFull() {
        return errors.size() >= MOST;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** All, by field. */
    public List<FieldError> sorted() {
        return errors.stream().sorted(Comparator.comparing(FieldError::field)).toList();
    }

    /** Whether {@code inner} is {@code outer} or a part of it. */
    private static boolean covers(String outer, String inner) {
        return outer.equals(WHOLE)
                || inner.equals(outer)
                || inner.startsWith(outer + ".")
                || inner.startsWith(outer + "[");
    }
}
