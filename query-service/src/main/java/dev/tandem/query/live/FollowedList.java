package dev.tandem.query.live;

import dev.tandem.access.Caller;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.replay.Replay;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be followed, as one reader sees it with their filters. What it shows must follow from the view alone: the same view
 * shows the same, whenever it is looked at.
 */
public interface FollowedList<T> {

    /** The projection whose rows it is made of. */
    String projection();

    /** Who asks for it. */
    Caller caller();

    /** Whose relations decide on what is shown, and whose delegations begin and end: by default those of whoever asks. */
    default PersonId reader() {
        return caller().person();
    }

    /** Which changes can concern it: by default those in scopes to whose audience the reader belongs, or did. */
    default Interest interest() {
        return new Interest.OfPerson(reader());
    }

    /**
     * What is shown of it, in its order; so many at most.
     *
     * @throws dev.tandem.access.ProblemException if the reader is not shown any such list, as a query for it would be answered
     */
    List<T> items(View view, int most);

    /** What is told beside the items, reckoned as they are; null where nothing is. */
    default @Nullable Object head(View view) {
        return null;
    }

    /**
     * The searches that it may be about as it was, of those whose past the reader may look at.
     *
     * @param present how it is looked at now
     * @throws dev.tandem.access.ProblemException if the reader may not look at its past
     */
    default Collection<RequisitionId> searchesOf(Replay then, View present) {
        throw new UnsupportedOperationException("nobody asks what was in it");
    }

    /** What tells an item from all others in it. */
    String id(T item);

    /** The candidates that an item is about. */
    default Stream<OnSearch> about(T item) {
        return Stream.empty();
    }
}
