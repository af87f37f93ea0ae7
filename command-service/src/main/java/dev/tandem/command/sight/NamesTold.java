package dev.tandem.command.sight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What candidates are called.
 *
 * @param candidates one for each that was asked for, in the same order
 */
public record NamesTold(List<Told> candidates) {

    /**
     * What one is called. Both are null where whoever asked may not know, which is the same as where there is no such candidate
     * on that search.
     *
     * @param name what they are called
     * @param erased that they were erased, and nobody can read it any more
     */
    public record Told(@Nullable String name, @Nullable Erased erased) {

        static final Told NOTHING = new Told(null, null);
    }
}
