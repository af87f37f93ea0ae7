package dev.tandem.command.application.receive;

import static dev.tandem.command.application.ApplicationRule.ALREADY_APPLIED;
import static dev.tandem.command.application.ApplicationRule.HIRED_ALREADY;
import static dev.tandem.command.application.ApplicationRule.PREVIOUS_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.ApplicationState.End;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.Origin;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateRegistered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
    record State(Candidacy candidacy, Retention person, Set<ApplicationId> applications) {}

    @Override
    public DecisionModel<State> reads(ReceiveApplication command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                Retention.model(command.candidate()),
                command.previous() == null
                        ? DecisionModel.known(Set.of())
                        : APPLICATIONS.of(command.candidate().tag()));
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
                refusesToBegin(state.candidacy().application()));
        if (no != null) {
            return no;
        }
        @Nullable ApplicationId previous = previous(command);
        if (previous != null
                && (previous.equals(command.application())
                        || !state.applications().contains(previous))) {
            return refused(PREVIOUS_UNKNOWN);
        }
        List<Event> events = new ArrayList<>();
        if (!state.person().registered()) {
            events.add(registered(command.candidate(), command));
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

    private static @Nullable ApplicationId previous(ReceiveApplication command) {
        return command.previous() == null ? null : ApplicationId.of(command.previous(), command.candidate());
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

    private static @Nullable Refused refusesToBegin(ApplicationState application) {
        if (!application.exists()) {
            return null;
        }
        if (application.end() == null) {
            return refused(ALREADY_APPLIED);
        }
        return application.end() == End.HIRED ? refused(HIRED_ALREADY) : null;
    }

    private static CandidateRegistered registered(CandidateId candidate, ReceiveApplication command) {
        return new CandidateRegistered(
                candidate, Objects.requireNonNull(command.name()), command.email(), command.phone());
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
                PREVIOUS_UNKNOWN);
    }
}
