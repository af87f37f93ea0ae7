package dev.tandem.command.deadline;

import dev.tandem.agreement.Reckoning;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.events.RequisitionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What a batch of events changes on the schedule. Not thread-safe. */
final class ScheduleChanges implements DeadlineSchedule {

    private final Function<RequisitionId, SlaClock> clocks;
    private final DeadlineSettings settings;
    private final Instant now;
    private String correlationId = "";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> again = new ArrayList<>();
    private final Map<String, Instant> done = new LinkedHashMap<>();

    /** A check to be made at a time. */
    record Entry(Deadline check, Instant at) {}

    /**
     * None yet.
     *
     * @param clocks the clock of a requisition, which may be a little old or new
     */
    ScheduleChanges(Function<RequisitionId, SlaClock> clocks, DeadlineSettings settings, Instant now) {
        this.clocks = clocks;
        this.settings = settings;
        this.now = now;
    }

    /** What follows is caused by that request. */
    void causedBy(String request) {
        correlationId = request;
    }

    @Override
    public void whenDue(DeadlineCheck check, Instant asked, SlaClock.Targets targets) {
        SlaClock clock = clocks.apply(check.requisition());
        switch (clock.due(asked, targets)) {
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
    public void now(DeadlineCheck check) {
        put(check, now);
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
        entries.entrySet()
                .removeIf(entry ->
                        below(entry.getKey(), place) && !entry.getValue().at().isBefore(from));
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
