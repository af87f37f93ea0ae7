package dev.tandem.walk.house;

import dev.tandem.agreement.Reckoning;
import dev.tandem.agreement.SlaClock;
import dev.tandem.command.deadline.Automations;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The checks of one search that are due, as the service keeps them: what is made on time, made again, or not needed any more. */
final class DueChecks implements DeadlineSchedule {

    private static final Automations AUTOMATIONS = Automations.in("dev.tandem.command");
    private static final Set<String> OUTLIVING = AUTOMATIONS.outliving();

    /** How long after the agreed moment the service looks. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<RecordedEvent<?>> seen = new ArrayList<>();
    private final Map<String, Due> due = new LinkedHashMap<>();
    private SlaClock clock = SlaClock.NONE;
    private Instant now = Instant.MIN;

    /** A check, and when to make it. */
    record Due(DeadlineCheck check, Instant at) {}

    /** Sees what was recorded at that moment. */
    void see(RecordedEvent<?> recorded, Instant recordedAt) {
        now = recordedAt;
        boolean first = clock.agreements().isEmpty();
        clock = clock.after(recorded.event(), recorded.occurredAt());
        switch (recorded.event()) {
            case SlaAgreed _ -> {
                again("");
                if (first) {
                    List.copyOf(seen).forEach(earlier -> AUTOMATIONS.see(earlier, this));
                }
            }
            case RequisitionResumed _, RequisitionReopened _ -> again("");
            case RequisitionFilled _, RequisitionCancelled _ -> ended(recorded.occurredAt());
            default -> {}
        }
        seen.add(recorded);
        AUTOMATIONS.see(recorded, this);
    }

    /** When the next check is to be made; null if none is. */
    @Nullable
    Instant next() {
        Due next = earliest();
        return next == null || next.at().equals(Instant.MAX) ? null : next.at();
    }

    /** Takes the next check off the schedule. */
    DeadlineCheck take() {
        Due next = earliest();
        if (next == null) {
            throw new IllegalStateException("no check is due");
        }
        due.remove(key(next.check()));
        return next.check();
    }

    /** It was too early to look. */
    void later(DeadlineCheck check, Instant dueAt) {
        put(check, dueAt.plus(PATIENCE));
    }

    /** No time passes: look when something happens. */
    void rests(DeadlineCheck check) {
        due.put(key(check), new Due(check, Instant.MAX));
    }

    private @Nullable Due earliest() {
        return due.values().stream().min(Comparator.comparing(Due::at)).orElse(null);
    }

    @Override
    public void whenDue(DeadlineCheck check, Instant asked, SlaClock.Targets targets) {
        switch (clock.due(asked, SlaClock.Owner.NOBODY, true, targets)) {
            case Reckoning.Due reckoned -> later(check, reckoned.at());
            case Reckoning.Resting _ -> {
                if (!clock.agreements().isEmpty() && !clock.over()) {
                    due.putIfAbsent(key(check), new Due(check, Instant.MAX));
                }
            }
            case Reckoning.NotPromised _ -> {}
        }
    }

    @Override
    public List<Instant> agreed(RequisitionId requisition) {
        return clock.agreements().stream().map(SlaClock.Agreement::at).toList();
    }

    @Override
    public void now(DeadlineCheck check) {
        put(check, now);
    }

    @Override
    public void nowIf(Class<? extends Event> type, Tag tag, DeadlineCheck check) {
        if (happened(Set.of(type), Set.of(tag))) {
            now(check);
        }
    }

    @Override
    public void nowOnEach(
            Set<Class<? extends Event>> types, Set<Tag> tags, Function<RequisitionId, ? extends DeadlineCheck> check) {
        seen.stream()
                .map(RecordedEvent::event)
                .filter(event ->
                        types.contains(event.getClass()) && event.tags().containsAll(tags))
                .flatMap(event -> event.tags().stream())
                .filter(tag -> tag.key().equals(Tag.REQUISITION))
                .distinct()
                .forEach(tag -> now(check.apply(new RequisitionId(tag.value()))));
    }

    private boolean happened(Set<Class<? extends Event>> types, Set<Tag> tags) {
        return seen.stream()
                .map(RecordedEvent::event)
                .anyMatch(event ->
                        types.contains(event.getClass()) && event.tags().containsAll(tags));
    }

    @Override
    public void again(String kind, RequisitionId requisition, String subject) {
        again(key(kind, subject));
    }

    @Override
    public void done(String kind, RequisitionId requisition, String subject, Instant at) {
        done(key(kind, subject), at);
    }

    private void again(String place) {
        due.replaceAll((key, one) -> below(key, place) && one.at().isAfter(now) ? new Due(one.check(), now) : one);
    }

    private void ended(Instant at) {
        Instant from = at.plus(PATIENCE);
        due.values()
                .removeIf(one ->
                        !OUTLIVING.contains(one.check().kind()) && !one.at().isBefore(from));
    }

    private void done(String place, Instant at) {
        Instant from = at.plus(PATIENCE);
        due.entrySet()
                .removeIf(one ->
                        below(one.getKey(), place) && !one.getValue().at().isBefore(from));
    }

    private void put(DeadlineCheck check, Instant at) {
        due.merge(key(check), new Due(check, at), (one, other) -> one.at().isBefore(other.at()) ? one : other);
    }

    private static String key(DeadlineCheck check) {
        return key(check.kind(), check.subject());
    }

    private static String key(String kind, String subject) {
        return subject.isEmpty() ? kind : kind + "/" + subject;
    }

    private static boolean below(String key, String place) {
        return place.isEmpty() || key.equals(place) || key.startsWith(place + "/");
    }
}
