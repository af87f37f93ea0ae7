package dev.tandem.command.intake;

import dev.tandem.events.value.Text;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** How many characters or entries a value may have, by its {@link Size}; there is a bound also where nobody thought of one. */
final class Bound {

    private static final int LIST = 100;

    private Bound() {}

    /** Of the text that is annotated so, or else {@link Text#LONGEST}. */
    static int ofText(AnnotatedElement... where) {
        return of(Text.LONGEST, where);
    }

    /** Of the list or map that is annotated so, or else {@value #LIST}. */
    static int ofList(AnnotatedElement... where) {
        return of(LIST, where);
    }

    private static int of(int otherwise, AnnotatedElement... where) {
        return Arrays.stream(where)
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(Size.class)))
                .filter(Objects::nonNull)
                .mapToInt(Size::max)
                .filter(max -> max < Integer.MAX_VALUE)
                .min()
                .orElse(otherwise);
    }
}
