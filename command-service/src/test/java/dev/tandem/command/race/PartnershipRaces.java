package dev.tandem.command.race;

import static dev.tandem.command.race.Order.fresh;
import static dev.tandem.command.race.Person.EVE;
import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Person.TEA;
import static dev.tandem.command.race.Race.oneOf;

import dev.tandem.command.partnership.acknowledgeescalation.AcknowledgeEscalation;
import dev.tandem.command.partnership.answerquestion.AnswerQuestion;
import dev.tandem.command.partnership.askquestion.AskQuestion;
import dev.tandem.command.partnership.completeaction.CompleteAction;
import dev.tandem.command.partnership.completetraining.CompleteTraining;
import dev.tandem.command.partnership.raiseblocker.RaiseBlocker;
import dev.tandem.command.partnership.raiseescalation.RaiseEscalation;
import dev.tandem.command.partnership.resolveblocker.ResolveBlocker;
import dev.tandem.command.partnership.resolveescalation.ResolveEscalation;
import dev.tandem.command.partnership.review.ReviewPartnership;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.BlockerResolved;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.people.PartnershipReviewed;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.requisition.QuestionAnswered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is asked, blocked or escalated between the sides is settled once; a training and a review are on record once. */
final class PartnershipRaces {

    private PartnershipRaces() {}

    static Stream<Race> all() {
        return Stream.of(
                oneOf(
                        "A question is answered once",
                        search -> search.opened(1).with(ROB, AskQuestion.class, nobody()),
                        search -> List.of(search.order(MIA, AnswerQuestion.class)),
                        QuestionAnswered.class),
                oneOf(
                        "A blocker is resolved once",
                        search -> search.opened(1).with(ROB, RaiseBlocker.class),
                        search -> List.of(
                                search.order(MIA, ResolveBlocker.class), search.order(EVE, ResolveBlocker.class)),
                        BlockerResolved.class),
                oneOf(
                        "One escalation by hand is open on a search",
                        search -> search.opened(1),
                        search -> List.of(
                                search.order(TEA, RaiseEscalation.class), search.order(EVE, RaiseEscalation.class)),
                        EscalationRaised.class),
                oneOf(
                        "An escalation is acknowledged once",
                        search -> search.opened(1).with(TEA, RaiseEscalation.class),
                        search -> List.of(search.order(EVE, AcknowledgeEscalation.class)),
                        EscalationAcknowledged.class),
                oneOf(
                        "An escalation is resolved once",
                        search -> search.opened(1).with(TEA, RaiseEscalation.class),
                        search -> List.of(search.order(EVE, ResolveEscalation.class)),
                        EscalationResolved.class),
                oneOf(
                        "An action is completed once",
                        search -> search.opened(1)
                                .with(TEA, RaiseEscalation.class)
                                .with(EVE, ResolveEscalation.class),
                        search -> List.of(
                                search.order(MIA, CompleteAction.class), search.order(EVE, CompleteAction.class)),
                        ActionCompleted.class),
                oneOf(
                        "A training is on record once",
                        search -> search,
                        search -> List.of(search.order(TEA, CompleteTraining.class, fresh("person"))),
                        TrainingCompleted.class),
                oneOf(
                        "Two people are reviewed once a quarter",
                        search -> search,
                        search -> List.of(search.order(TEA, ReviewPartnership.class, fresh("manager"))),
                        PartnershipReviewed.class));
    }

    private static Map<String, ?> nobody() {
        Map<String, Object> said = new HashMap<>();
        said.put("candidate", null);
        return said;
    }
}
