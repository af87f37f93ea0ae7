package dev.tandem.command.race;

import static dev.tandem.command.race.Person.EVE;
import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.application.submit.SubmitCandidate;
import dev.tandem.command.candidate.register.RegisterCandidate;
import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.interview.schedule.ScheduleInterview;
import dev.tandem.command.offer.accept.AcceptOffer;
import dev.tandem.command.offer.approve.ApproveOffer;
import dev.tandem.command.offer.decide.DecideToHire;
import dev.tandem.command.offer.extend.ExtendOffer;
import dev.tandem.command.offer.propose.ProposeOffer;
import dev.tandem.command.planning.decide.DecideHeadcount;
import dev.tandem.command.planning.plan.PlanHeadcount;
import dev.tandem.command.requisition.agreement.propose.ProposeSla;
import dev.tandem.command.requisition.agreement.sign.SignSla;
import dev.tandem.command.requisition.lifecycle.open.OpenRequisition;
import dev.tandem.command.requisition.meetings.holdkickoff.HoldKickoff;
import dev.tandem.command.requisition.requirements.approve.ApproveRequirements;
import dev.tandem.command.requisition.requirements.assignpanel.AssignPanel;
import dev.tandem.command.requisition.requirements.definescorecard.DefineScorecard;
import dev.tandem.command.requisition.requirements.propose.ProposeRequirements;
import dev.tandem.command.story.Examples;
import dev.tandem.events.Event;
import dev.tandem.events.Id;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A search that is played with the commands' documented examples. The ids that events bring stand in later commands, under the
 * same name; whatever else is to differ from the example is said.
 */
final class Search {

    /** What differs from the example of a decision to hire whoever meets every must-have. */
    static final Map<String, ?> WITHOUT_DEBRIEF = Map.of(
            "debrief", NullNode.getInstance(), "withoutDebrief", "Everybody knows her work", "waivers", List.of());

    private static final JsonMapper JSON = new JsonMapper();

    private final Instances instances;
    private final Map<String, String> ids = new HashMap<>();

    Search(Instances instances) {
        this.instances = instances;
    }

    /** The example of that command, about this search. */
    Order order(Person by, Class<? extends Command> type, Map<String, ?> said) {
        ObjectNode body = (ObjectNode) JSON.readTree(Examples.of(type));
        ids.forEach((name, id) -> {
            if (body.has(name)) {
                body.put(name, id);
            }
        });
        if (body.has("email")) {
            body.put("email", UUID.randomUUID() + "@example.org"); // else somebody who is known already
            body.remove("phone");
        }
        said.forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
        return new Order(by, JSON.treeToValue(body, type));
    }

    Order order(Person by, Class<? extends Command> type) {
        return order(by, type, Map.of());
    }

    /** Gives it, and it is accepted. */
    Search with(Person by, Class<? extends Command> type, Map<String, ?> said) {
        CommandResult answer = instances.give(order(by, type, said));
        assertThat(answer).as(type.getSimpleName()).isInstanceOf(CommandResult.Recorded.class);
        ((CommandResult.Recorded) answer).events().forEach(recorded -> remember(recorded.event()));
        return this;
    }

    Search with(Person by, Class<? extends Command> type) {
        return with(by, type, Map.of());
    }

    /** The id that an event brought last under that name. */
    String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    Search approvedHeadcount(int openings) {
        return with(MIA, PlanHeadcount.class)
                .with(EVE, DecideHeadcount.class, Map.of("decision", "APPROVE", "openings", openings));
    }

    Search opened(int openings) {
        return with(ROB, OpenRequisition.class, Map.of("openings", openings));
    }

    /** Everything that has to be settled before the first submittal, for one opening. */
    Search agreed() {
        return agreed(1);
    }

    Search agreed(int openings) {
        return opened(openings).settled();
    }

    /** One opening, which uses up the headcount. */
    Search openedFromHeadcount() {
        return with(ROB, OpenRequisition.class, Map.of("headcount", id("headcount")));
    }

    Search settled() {
        return with(MIA, HoldKickoff.class)
                .with(ROB, ProposeRequirements.class)
                .with(MIA, ApproveRequirements.class)
                .with(ROB, ProposeSla.class)
                .with(ROB, SignSla.class)
                .with(MIA, SignSla.class);
    }

    Search submitted() {
        return with(ROB, RegisterCandidate.class).with(ROB, SubmitCandidate.class);
    }

    Search interviewScheduled() {
        return with(ROB, DefineScorecard.class)
                .with(ROB, AssignPanel.class)
                .with(MIA, AcceptSubmittal.class)
                .with(ROB, ScheduleInterview.class);
    }

    /** The manager decides to hire, as {@link #WITHOUT_DEBRIEF} says. */
    Search decided() {
        return with(MIA, DecideToHire.class, WITHOUT_DEBRIEF);
    }

    Search proposed() {
        return decided().with(ROB, ProposeOffer.class);
    }

    Search approved() {
        return proposed().with(MIA, ApproveOffer.class);
    }

    Search offered() {
        return approved().with(ROB, ExtendOffer.class);
    }

    Search accepted() {
        return offered().with(ROB, AcceptOffer.class);
    }

    private void remember(Event event) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(event);
                if (value instanceof Id id) {
                    ids.put(component.getName(), id.value());
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
