package dev.tandem.command.sight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What candidates and people are called.
 *
 * @param candidates one for each that was asked for, in the same order
 * @param people likewise
 */
public record NamesTold(List<Told> candidates, List<Told> people) {

    /**
     * What one is called. Both are null where whoever asked may not know, which is the same as where there is no such candidate
     * on that search, or nobody was introduced under that id.
     *
     * @param name what they are called
     * @param erased that they were erased, and nobody can read it any more
     */
    public record Told(@Nullable String name, @Nullable Erased erased) {

        static final Told NOTHING = new Told(null, null);
    }
}
