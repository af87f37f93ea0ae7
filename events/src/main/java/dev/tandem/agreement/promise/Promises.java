package dev.tandem.agreement.promise;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.Event;
import dev.tandem.events.partnership.OverdueEvent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Every promise that there is. */
public final class Promises {

    /** All, in the order of {@link PromiseKind}. */
    public static final List<Promise<?>> ALL = List.of(
            Kickoff.PROMISE,
            RequirementsProposal.PROMISE,
            Signing.PROMISE,
            RequirementsApproval.PROMISE,
            SubmittalReview.PROMISE,
            InterviewScheduling.PROMISE,
            Feedback.PROMISE,
            Debrief.PROMISE,
            RoundDecision.PROMISE,
            HiringDecision.PROMISE,
            OfferProposal.PROMISE,
            OfferApproval.PROMISE,
            OfferExtension.PROMISE,
            Slate.PROMISE,
            Answer.PROMISE,
            CandidateAnswer.PROMISE,
            CandidateOutcome.PROMISE,
            Progress.PROMISE);

    /** Those that queues and metrics show. That a search makes no progress shows as an escalation. */
    public static final List<Promise<?>> SHOWN = ALL.stream()
            .filter(promise -> promise.kind() != PromiseKind.PROGRESS)
            .toList();

    private static final Map<PromiseKind, Promise<?>> BY_KIND = new EnumMap<>(PromiseKind.class);

    static {
        ALL.forEach(promise -> BY_KIND.put(promise.kind(), promise));
    }

    /** Those shown, by the types of events that they follow. */
    private static final Map<Class<?>, List<Promise<?>>> SHOWN_BY_EVENT = SHOWN.stream()
            .flatMap(promise -> promise.follows().stream().map(type -> Map.entry(type, promise)))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));

    private Promises() {}

    /** Which of those {@link #SHOWN} follow events of that type. */
    public static List<Promise<?>> shownFollowing(Class<? extends Event> type) {
        return SHOWN_BY_EVENT.getOrDefault(type, List.of());
    }

    /** The promise of that kind. */
    public static Promise<?> of(PromiseKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), () -> kind + " is declared nowhere");
    }

    /**
     * What says that a clock ran out which events of these types stop: whoever records one of them races with that clock.
     *
     * @param scope on what the clocks run
     * @param recorded types of events, or what such types have in common
     */
    public static Set<Class<? extends OverdueEvent>> clocksStoppedBy(Promise.Scope scope, Class<?>... recorded) {
        return ALL.stream()
                .filter(promise -> promise.scope() == scope)
                .filter(promise -> promise.stoppedBy().stream()
                        .anyMatch(stops -> Arrays.stream(recorded).anyMatch(type -> type.isAssignableFrom(stops))))
                .map(Promise::overdueType)
                .collect(Collectors.toUnmodifiableSet());
    }
}
