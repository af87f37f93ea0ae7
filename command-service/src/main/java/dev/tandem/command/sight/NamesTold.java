package dev.tandem.command.sight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What candidates and people are called.
 *
 * @param candidates one for each that was asked for, in the same order
 * @param people likewise
 */
public record NamesTold(List<Told> candidates, List<ToldPerson> people) {

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

    /**
     * What somebody who works on hires is called, and where to write to them. All are null as those of {@link Told} are.
     *
     * @param name what they are called
     * @param email where to write to them; null, too, if nobody said
     * @param erased that both were erased, and nobody can read them any more
     */
    public record ToldPerson(
            @Nullable String name,
            @Nullable String email,
            @Nullable Erased erased) {

        static final ToldPerson NOTHING = new ToldPerson(null, null, null);
    }
}
