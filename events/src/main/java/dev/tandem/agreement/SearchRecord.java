package dev.tandem.agreement;

import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of every promise of one search, each on the record of the two who had the search when it ended, or have it while it
 * is owed. Folds the events of one requisition, in order; immutable.
 *
 * @param recruiter who runs the search now; null before it was opened
 * @param hiringManager whose need it is now; null before it was opened
 * @param clock time as the search counts it
 * @param own what was promised on the requisition itself
 * @param applications what was promised on each application
 * @param measured each time that a promise was called upon, by its place
 */
public record SearchRecord(
        @Nullable PersonId recruiter,
        @Nullable PersonId hiringManager,
        SlaClock clock,
        Ledgers own,
        Map<ApplicationId, Ledgers> applications,
        Map<String, Measured> measured) {

    /** Before anything was read. */
    public static final SearchRecord NONE =
            new SearchRecord(null, null, SlaClock.NONE, Ledgers.NONE, Map.of(), Map.of());

    /** The types of events that it is made of. */
    public static final Set<Class<? extends Event>> TYPES = Stream.of(
                    SlaClock.TYPES.stream(),
                    Stream.of(RequisitionOpened.class, RequisitionReassigned.class),
                    Promises.SHOWN.stream().flatMap(promise -> promise.follows().stream()))
            .flatMap(types -> types)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * One time that a promise was called upon.
     *
     * @param recruiter on whose record it is, for that side
     * @param hiringManager on whose record it is, for that side
     * @param owed what was owed, and what became of it
     */
    public record Measured(PersonId recruiter, PersonId hiringManager, DatedObligation owed) {}

    /** After an event of the search, which occurred then. */
    public SearchRecord after(Event event, Instant at) {
        @Nullable PersonId nextRecruiter = recruiter;
        @Nullable PersonId nextManager = hiringManager;
        if (event instanceof RequisitionOpened opened) {
            nextRecruiter = opened.recruiter();
            nextManager = opened.hiringManager();
        } else if (event instanceof RequisitionReassigned handed) {
            nextRecruiter = handed.side() == Side.RECRUITER ? handed.to() : recruiter;
            nextManager = handed.side() == Side.HIRING_MANAGER ? handed.to() : hiringManager;
        }
        if (nextRecruiter == null || nextManager == null) {
            return this; // of a search that was never opened
        }
        SlaClock nextClock = clock.after(event, at);
        Ledgers nextOwn = own.after(Promise.Scope.REQUISITION, event, at);
        Map<ApplicationId, Ledgers> nextApplications = applications;
        if (event instanceof OfApplication recorded) {
            Ledgers before = applications.getOrDefault(recorded.application(), Ledgers.NONE);
            Ledgers after = before.after(Promise.Scope.APPLICATION, event, at);
            if (after != before) {
                nextApplications = new HashMap<>(applications);
                nextApplications.put(recorded.application(), after);
            }
        }
        boolean elsewhere = !nextRecruiter.equals(recruiter) || !nextManager.equals(hiringManager);
        Changes changes = new Changes(clock, nextClock, elsewhere, nextRecruiter, nextManager);
        changes.on("", own, nextOwn);
        if (event instanceof OfApplication recorded) {
            changes.on(
                    recorded.application().value(),
                    applications.getOrDefault(recorded.application(), Ledgers.NONE),
                    nextApplications.getOrDefault(recorded.application(), Ledgers.NONE));
        } else {
            applications.forEach((application, ledgers) -> changes.on(application.value(), ledgers, ledgers));
        }
        return new SearchRecord(
                nextRecruiter, nextManager, nextClock, nextOwn, nextApplications, changes.addedTo(measured));
    }

    /** What is owed, or was, on the record of these two. */
    public List<DatedObligation> of(PersonId asRecruiter, PersonId asManager) {
        return measured.values().stream()
                .filter(one -> one.recruiter().equals(asRecruiter)
                        && one.hiringManager().equals(asManager))
                .map(Measured::owed)
                .toList();
    }

    /** What is measured anew after one event. */
    private static final class Changes {

        private final SlaClock before;
        private final SlaClock after;
        private final boolean elsewhere;
        private final PersonId recruiter;
        private final PersonId hiringManager;
        private final Map<String, Measured> changed = new LinkedHashMap<>();

        Changes(SlaClock before, SlaClock after, boolean elsewhere, PersonId recruiter, PersonId hiringManager) {
            this.before = before;
            this.after = after;
            this.elsewhere = elsewhere;
            this.recruiter = recruiter;
            this.hiringManager = hiringManager;
        }

        void on(String thing, Ledgers last, Ledgers next) {
            new Held(last, before)
                    .changes(new Held(next, after), elsewhere)
                    .forEach((place, owed) ->
                            changed.put(thing + "/" + place, new Measured(recruiter, hiringManager, owed)));
        }

        Map<String, Measured> addedTo(Map<String, Measured> all) {
            if (changed.isEmpty()) {
                return all;
            }
            Map<String, Measured> added = new HashMap<>(all);
            added.putAll(changed);
            return added;
        }
    }
}
