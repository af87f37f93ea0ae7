package dev.tandem.command.deadline;

import dev.tandem.agreement.Reckoning;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.SlaTarget;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a batch of events changes on the schedule. Not thread-safe. */
final class ScheduleChanges implements DeadlineSchedule {

    /** How much shorter working days can be than the hours that they are worth. */
    private static final Duration CLOCKS_GO_FORWARD = Duration.ofHours(2);

    private final RequisitionClocks clocks;
    private final DeadlineSettings settings;
    private final Instant now;
    private final Set<String> outliving;
    private String correlationId = "";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> again = new ArrayList<>();
    private final Map<String, Instant> done = new LinkedHashMap<>();
    private final Map<String, Instant> ended = new LinkedHashMap<>();

    /** A check to be made at a time. */
    record Entry(Deadline check, Instant at) {}

    /**
     * None yet.
     *
     * @param clocks the clock of a requisition and what else is stored, which may be a little old or new
     * @param outliving the kinds of checks that go on when their search has ended
     */
    ScheduleChanges(RequisitionClocks clocks, DeadlineSettings settings, Instant now, Set<String> outliving) {
        this.clocks = clocks;
        this.settings = settings;
        this.now = now;
        this.outliving = outliving;
    }

    /** What follows is caused by that request. */
    void causedBy(String request) {
        correlationId = request;
    }

    @Override
    public void whenDue(DeadlineCheck check, Instant asked, SlaClock.Targets targets) {
        SlaClock clock = clocks.of(check.requisition());
        switch (clock.due(asked, SlaClock.Owner.NOBODY, true, terms -> early(targets.of(terms)))) {
            case Due due -> put(check, due.at().plus(settings.patience()));
            case Reckoning.Resting _ -> {
                // Before the first agreement there is nothing to wait for: it goes through all that came before it.
                if (!clock.agreements().isEmpty() && !clock.over()) {
                    put(check, Deadlines.PARKED);
                }
            }
            case Reckoning.NotPromised _ -> {}
        }
    }

    @Override
    public List<Instant> agreed(RequisitionId requisition) {
        return clocks.of(requisition).agreements().stream()
                .map(SlaClock.Agreement::at)
                .toList();
    }

    /** Whose days count, the schedule does not know: it has them looked at before anybody's can be over. */
    private static @Nullable SlaTarget early(@Nullable SlaTarget target) {
        return target == null || target.calendar().kind() != WorkCalendar.CalendarKind.WORKING_DAYS
                ? target
                : SlaTarget.allHours(earlier(target.time()));
    }

    private static Duration earlier(Duration workingDays) {
        Duration early = workingDays.minus(CLOCKS_GO_FORWARD);
        return early.isNegative() ? Duration.ZERO : early;
    }

    @Override
    public void now(DeadlineCheck check) {
        put(check, now);
    }

    @Override
    public void nowIf(Class<? extends Event> type, Tag tag, DeadlineCheck check) {
        if (clocks.isStored(type, tag)) {
            now(check);
        }
    }

    @Override
    public void nowOnEach(
            Set<Class<? extends Event>> types, Set<Tag> tags, Function<RequisitionId, ? extends DeadlineCheck> check) {
        clocks.searches(types, tags).forEach(search -> now(check.apply(search)));
    }

    @Override
    public void again(String kind, RequisitionId requisition, String subject) {
        again(Deadline.key(kind, requisition, subject));
    }

    /** Look again now at all that is on the schedule at that place and below. */
    void again(String place) {
        again.add(place);
        entries.replaceAll((key, entry) -> below(key, place) ? new Entry(entry.check(), now) : entry);
    }

    @Override
    public void done(String kind, RequisitionId requisition, String subject, Instant at) {
        done(Deadline.key(kind, requisition, subject), at);
    }

    /** Forget what was not due before that moment, at that place and below. */
    void done(String place, Instant at) {
        Instant from = at.plus(settings.patience());
        done.put(place, from);
        forget(from, key -> below(key, place));
    }

    /** The search has ended: forget what was not due before that moment, but for what goes on all the same. */
    void ended(RequisitionId search, Instant at) {
        Instant from = at.plus(settings.patience());
        ended.put(search.value(), from);
        forget(from, key -> below(key, search.value()) && !outliving.contains(Deadline.kind(key)));
    }

    private void forget(Instant from, Predicate<String> which) {
        entries.entrySet()
                .removeIf(entry ->
                        which.test(entry.getKey()) && !entry.getValue().at().isBefore(from));
    }

    /** Checks to make, by their place. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** Places at and below which to look again now. */
    List<String> again() {
        return again;
    }

    /** Places at and below which to forget what is not to be looked at before that moment. */
    Map<String, Instant> done() {
        return done;
    }

    /** Searches that have ended, of which to forget what is not to be looked at before that moment. */
    Map<String, Instant> ended() {
        return ended;
    }

    /** The kinds of checks that go on when their search has ended. */
    Set<String> outliving() {
        return outliving;
    }

    private void put(DeadlineCheck check, Instant at) {
        entries.merge(
                Deadline.key(check),
                new Entry(Deadline.of(check, correlationId), at),
                (one, other) -> Objects.requireNonNull(one).at().isBefore(other.at()) ? one : other);
    }

    private static boolean below(String key, String place) {
        return key.equals(place) || key.startsWith(place + "/");
    }
}
