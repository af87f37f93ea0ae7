package dev.tandem.command.partnership;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.events.EscalationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an escalation stands.
 *
 * @param raised the escalation; null if there is none
 * @param resolution what was agreed; null while it is open
 */
public record EscalationState(
        @Nullable EscalationRaised raised,
        boolean acknowledged,
        @Nullable Resolution resolution) {

    /**
     * What was agreed.
     *
     * @param completed the numbers of the actions that are done
     */
    public record Resolution(EscalationResolved agreed, Set<Integer> completed) {

        /** The action of that number; null if there is none. */
        public @Nullable AgreedAction action(int number) {
            return number < 1 || number > agreed.actions().size()
                    ? null
                    : agreed.actions().get(number - 1);
        }

        /** The numbers of the actions that are not done and should have been by then. */
        public List<Integer> undoneBy(Instant moment) {
            return open().filter(number -> !by(number).isAfter(moment)).toList();
        }

        /** When the first action that is not done has to be; null if all are, or if none has a last moment. */
        public @Nullable Instant nextBy() {
            return open().map(this::by).min(Comparator.naturalOrder()).orElse(null);
        }

        private Stream<Integer> open() {
            return IntStream.rangeClosed(1, agreed.actions().size())
                    .boxed()
                    .filter(number -> !completed.contains(number)
                            && agreed.actions().get(number - 1).by() != null);
        }

        private Instant by(int number) {
            return Objects.requireNonNull(agreed.actions().get(number - 1).by());
        }

        Resolution and(int done) {
            return new Resolution(
                    agreed, Stream.concat(completed.stream(), Stream.of(done)).collect(Collectors.toUnmodifiableSet()));
        }
    }

    @SuppressWarnings("NullAway") // that a type argument may be null, it does not see
    private static final Part<@Nullable Resolution> RESOLUTION = Part.<@Nullable Resolution>from(null)
            .on(EscalationResolved.class, (_, event) -> new Resolution(event, Set.of()))
            .on(ActionCompleted.class, (open, event) -> open == null ? null : open.and(event.action()))
            .on(EscalationReopened.class, (_, _) -> null);

    /** Reads where that escalation of that requisition stands. */
    public static DecisionModel<EscalationState> model(RequisitionId requisition, EscalationId escalation) {
        return DecisionModel.into(
                EscalationState::new,
                Part.last(EscalationRaised.class, raised -> raised).of(requisition.tag(), escalation.tag()),
                Part.happened(EscalationAcknowledged.class).of(requisition.tag(), escalation.tag()),
                RESOLUTION.of(requisition.tag(), escalation.tag()));
    }

    /** Refuses what does not exist, is not addressed to the actor or is about them, or is resolved; null if they may take it up. */
    public @Nullable Refused openFor(CommandContext context) {
        if (raised == null) {
            return refused(PartnershipRule.ESCALATION_UNKNOWN);
        }
        if (!context.as(raised.to())) {
            return refused(
                    PartnershipRule.NOT_ADDRESSED,
                    "This escalation is addressed to the role " + raised.to().wireName() + ".",
                    Map.of("role", raised.to().wireName()));
        }
        if (raised.person().equals(context.actor())) {
            return refused(
                    PartnershipRule.OWN_ESCALATION,
                    "This escalation is about promises of yours.",
                    Map.of("role", raised.to().wireName()));
        }
        return resolution == null ? null : refused(PartnershipRule.ESCALATION_RESOLVED);
    }
}
