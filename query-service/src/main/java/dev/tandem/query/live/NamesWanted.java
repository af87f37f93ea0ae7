package dev.tandem.query.live;

import dev.tandem.query.naming.Naming;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.web.Expand;
import java.util.stream.Stream;

/**
 * Whose names are told beside a list.
 *
 * @param candidates of candidates
 * @param people of people
 */
record NamesWanted(boolean candidates, boolean people) {

    static NamesWanted of(Expand expand) {
        return new NamesWanted(expand.candidates(), expand.people());
    }

    /** Whether any are. */
    boolean wanted() {
        return candidates || people;
    }

    /** The scopes of the names that are told beside that item, which is about those. */
    Stream<String> scopes(Object item, Stream<OnSearch> about) {
        return Stream.concat(
                candidates ? about.map(one -> Naming.scope(one.candidate())) : Stream.empty(),
                people ? Expanded.people(item).stream().map(Naming::scope) : Stream.empty());
    }
}
