package dev.tandem.command.application.receive;

import static dev.tandem.command.application.ApplicationRule.ALREADY_APPLIED;
import static dev.tandem.command.application.ApplicationRule.HIRED_ALREADY;
import static dev.tandem.command.application.ApplicationRule.PREVIOUS_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.APPLIED_UNDER_OTHER_ID;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_LIKELY_KNOWN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_MERGED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.ApplicationState.End;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.candidate.Identity;
import dev.tandem.command.candidate.Newcomer;
import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.Origin;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link ReceiveApplication}. */
final class ReceivingApplication implements Decision<ReceiveApplication, ReceivingApplication.State> {

    private static final Part<Set<ApplicationId>> APPLICATIONS = Part.<Set<ApplicationId>>from(Set.of())
            .onAny(List.of(ApplicationReceived.class, CandidateSubmitted.class), (known, recorded) -> {
                Set<ApplicationId> more = new HashSet<>(known);
                more.add(((OfApplication) recorded.event()).application());
                return Set.copyOf(more);
            });

    /** {@code applications}: all of the candidate's, if the command names one of them. */
    record State(Candidacy candidacy, Retention person, Set<ApplicationId> applications, Newcomer newcomer) {}

    @Override
    public DecisionModel<State> reads(ReceiveApplication command) {
        return reads(command, Newcomer.unknown(command));
    }

    @Override
    public DecisionModel<State> reads(ReceiveApplication command, Lookup log) {
        return reads(command, Newcomer.of(command, log));
    }

    private static DecisionModel<State> reads(ReceiveApplication command, Newcomer newcomer) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                Retention.model(command.candidate()),
                command.previous() == null
                        ? DecisionModel.known(Set.of())
                        : APPLICATIONS.of(command.candidate().tag()),
                DecisionModel.known(newcomer));
    }

    @Override
    public Outcome decide(ReceiveApplication command, State state, CommandContext context) {
        RequisitionState requisition = state.candidacy().requisition();
        @Nullable
        Refused no = firstRefusal(
                handedIn(requisition, context) ? null : requisition.onlyForHistoryOr(Partner.RECRUITER, context),
                requisition.over(),
                state.candidacy().outOfOrder(context),
                refusesPerson(command, state.person()),
                refusesToBegin(command, state));
        if (no != null) {
            return no;
        }
        @Nullable ApplicationId previous = previous(command, state);
        if (command.previous() != null && previous == null) {
            return refused(PREVIOUS_UNKNOWN);
        }
        List<Event> events = new ArrayList<>();
        if (!state.person().registered()) {
            @Nullable Refused known = state.newcomer().refuses(context);
            if (known != null) {
                return known;
            }
            events.addAll(state.newcomer().registered(command.candidate(), context));
        }
        events.add(new ApplicationReceived(
                command.application(),
                command.requisition(),
                command.candidate(),
                requisition.recruiter(),
                requisition.hiringManager(),
                context.actor(),
                command.source(),
                command.detail(),
                previous,
                requisition.history(context) ? Origin.IMPORTED : Origin.NATIVE));
        return recorded(events);
    }

    /** The one that the command names, under whichever of the candidate's ids it was begun; null if it names none that there is. */
    private static @Nullable ApplicationId previous(ReceiveApplication command, State state) {
        @Nullable RequisitionId previous = command.previous();
        if (previous == null || previous.equals(command.requisition())) {
            return null;
        }
        Identity identity = state.person().identity();
        return identity.all().stream()
                .map(id -> ApplicationId.of(previous, id))
                .filter(one -> state.applications().contains(one)
                        || identity.applications().contains(one))
                .findFirst()
                .orElse(null);
    }

    /** The career site takes applications in for every search that there is. */
    private static boolean handedIn(RequisitionState requisition, CommandContext context) {
        return requisition.exists() && context.as(Role.CAREER_SITE);
    }

    private static @Nullable Refused refusesPerson(ReceiveApplication command, Retention person) {
        if (person.forgotten()) {
            return refused(CANDIDATE_FORGOTTEN);
        }
        return person.registered() || command.name() != null && !command.name().isBlank()
                ? null
                : refused(
                        CANDIDATE_UNKNOWN,
                        "There is no candidate with that id; somebody new is registered with the name they give.");
    }

    private static @Nullable Refused refusesToBegin(ReceiveApplication command, State state) {
        ApplicationState application = state.candidacy().application();
        if (!application.exists()) {
            return state.person().identity().refusesToBegin(command.requisition());
        }
        if (application.end() == null) {
            return refused(ALREADY_APPLIED);
        }
        return application.end() == End.HIRED ? refused(HIRED_ALREADY) : null;
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesWithHistoryAnd(
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                CANDIDATE_UNKNOWN,
                CANDIDATE_FORGOTTEN,
                ALREADY_APPLIED,
                HIRED_ALREADY,
                PREVIOUS_UNKNOWN,
                CANDIDATE_LIKELY_KNOWN,
                CANDIDATE_MERGED,
                APPLIED_UNDER_OTHER_ID);
    }
}
