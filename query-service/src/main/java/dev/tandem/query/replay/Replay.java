package dev.tandem.query.replay;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.query.web.Then;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What read models would have shown at one moment. Whoever asks says of which searches: those of which the reader may know, so that there is
 * nothing else in the rows.
 */
public final class Replay {

    private final EventLog log;
    private final Bound bound;
    private final ReadModels reads;
    private final Consistency consistency;
    private final Map<String, Refold> refolds;
    private final int most;

    Replay(
            EventLog log,
            Bound bound,
            ReadModels reads,
            Consistency consistency,
            Map<String, Refold> refolds,
            int most) {
        this.log = log;
        this.bound = bound;
        this.reads = reads;
        this.consistency = consistency;
        this.refolds = refolds;
        this.most = most;
    }

    /** The time there. */
    public Instant now() {
        return bound.now();
    }

    /** Which events count there. */
    public Bound bound() {
        return bound;
    }

    /** The searches that have to do with somebody, as far as any event there says. */
    public List<RequisitionId> naming(PersonId person) {
        return log.naming(person, bound);
    }

    /**
     * The searches that a filter may find there; null: any.
     *
     * @param ids only these; null narrows nothing
     * @param recruiters only those that may have been theirs; null narrows nothing
     * @param managers only those that may have been theirs; null narrows nothing
     */
    public @Nullable Collection<RequisitionId> among(
            @Nullable Collection<RequisitionId> ids,
            @Nullable Collection<PersonId> recruiters,
            @Nullable Collection<PersonId> managers) {
        @Nullable Set<RequisitionId> found = ids == null ? null : new LinkedHashSet<>(ids);
        for (@Nullable Collection<PersonId> people : Arrays.asList(recruiters, managers)) {
            if (people != null) {
                Set<RequisitionId> theirs = people.stream()
                        .flatMap(person -> naming(person).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (found == null) {
                    found = theirs;
                } else {
                    found.retainAll(theirs);
                }
            }
        }
        return found;
    }

    /**
     * That read model of these searches.
     *
     * @throws dev.tandem.access.ProblemException (422) if there is too much to fold
     */
    public ReadModel of(String projection, Collection<RequisitionId> searches) {
        return new ReplayedReadModel(
                reads.of(projection, consistency), refold(projection).tables(), rows(projection, searches));
    }

    /**
     * The rows of that read model of these searches, as {@link #of}. One search alone may have as many events as it has.
     *
     * @throws dev.tandem.access.ProblemException (422) if there is too much to fold
     */
    public RowsInMemory rows(String projection, Collection<RequisitionId> searches) {
        Refold refold = refold(projection);
        if (searches.size() > 1 && refold.count(log, bound, searches, most) > most) {
            throw Then.tooMuch(most).exception();
        }
        return refold.rows(log, bound, searches);
    }

    private Refold refold(String projection) {
        return Objects.requireNonNull(refolds.get(projection), projection);
    }
}
