package dev.tandem.command.candidate.merge;

import static dev.tandem.command.candidate.CandidateRule.BOTH_APPLIED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_MERGED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.SAME_CANDIDATE;
import static dev.tandem.command.candidate.CandidateRule.STANDS_FOR_OTHERS;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.candidate.Identity;
import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.decision.Seen;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidatesMerged;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides {@link MergeCandidates}. On which searches either is a candidate is read with it, so no application begins meanwhile. */
final class MergingCandidates implements Decision<MergeCandidates, MergingCandidates.State> {

    private static final Part<Set<RequisitionId>> SEARCHES = Part.from(Set.<RequisitionId>of())
            .on(ApplicationReceived.class, (before, event) -> and(before, event.requisition()))
            .on(CandidateSubmitted.class, (before, event) -> and(before, event.requisition()));

    /** {@code seen}: of the searches on which both are, those that may be named. */
    record State(One survivor, One merged, Seen<RequisitionId> seen) {}

    /** {@code searches}: on which there is an application under that very id. */
    record One(Retention person, Set<RequisitionId> searches) {

        static DecisionModel<One> model(CandidateId candidate) {
            return DecisionModel.into(One::new, Retention.model(candidate), SEARCHES.of(candidate.tag()));
        }

        boolean hasApplied(RequisitionId requisition) {
            Identity identity = person.identity();
            return searches.contains(requisition)
                    || identity.aliases().stream()
                            .map(alias -> ApplicationId.of(requisition, alias))
                            .anyMatch(identity.applications()::contains);
        }
    }

    @Override
    public DecisionModel<State> reads(MergeCandidates command) {
        return reads(command, Seen.nothing());
    }

    @Override
    public DecisionModel<State> reads(MergeCandidates command, Lookup log) {
        Set<RequisitionId> both = both(log.read(One.model(command.candidate())), log.read(One.model(command.merged())));
        return reads(command, log.applicationsOf(command.merged(), both));
    }

    private static DecisionModel<State> reads(MergeCandidates command, Seen<RequisitionId> seen) {
        return DecisionModel.into(
                State::new, One.model(command.candidate()), One.model(command.merged()), DecisionModel.known(seen));
    }

    @Override
    public Outcome decide(MergeCandidates command, State state, CommandContext context) {
        if (command.candidate().equals(command.merged())) {
            return refused(SAME_CANDIDATE);
        }
        Retention survivor = state.survivor().person();
        Retention merged = state.merged().person();
        @Nullable
        Refused no = firstRefusal(
                unfit(command.candidate(), survivor),
                unfit(command.merged(), merged),
                merged.identity().aliases().isEmpty()
                        ? null
                        : refused(
                                STANDS_FOR_OTHERS,
                                STANDS_FOR_OTHERS.meaning(),
                                Map.of(
                                        "aliases",
                                        merged.identity().aliases().stream()
                                                .map(CandidateId::value)
                                                .toList())),
                bothApplied(state, context));
        if (no != null) {
            return no;
        }
        Identity before = survivor.identity();
        return recorded(new CandidatesMerged(
                command.candidate(),
                Stream.concat(before.aliases().stream(), Stream.of(command.merged()))
                        .toList(),
                Stream.concat(
                                before.applications().stream(),
                                state.merged().searches().stream()
                                        .map(search -> ApplicationId.of(search, command.merged())))
                        .toList(),
                survivor.held() || merged.held(),
                context.actor()));
    }

    private static @Nullable Refused unfit(CandidateId id, Retention person) {
        if (!person.registered()) {
            return refused(CANDIDATE_UNKNOWN, "There is no candidate " + id + ".", Map.of("candidate", id.value()));
        }
        if (person.forgotten()) {
            return refused(
                    CANDIDATE_FORGOTTEN,
                    "What was known of candidate " + id + " was erased.",
                    Map.of("candidate", id.value()));
        }
        return person.identity().refusesMerged();
    }

    /** Which searches they are is said only of those on which whoever asks sees the application. */
    private static @Nullable Refused bothApplied(State state, CommandContext context) {
        boolean none = both(state.survivor(), state.merged()).isEmpty();
        if (none) {
            return null;
        }
        List<String> named =
                state.seen().by(context).stream().map(RequisitionId::value).toList();
        return named.isEmpty()
                ? refused(BOTH_APPLIED)
                : refused(
                        BOTH_APPLIED,
                        "Both have an application on " + String.join(", ", named) + ".",
                        Map.of("requisitions", named));
    }

    private static Set<RequisitionId> both(One survivor, One merged) {
        Set<RequisitionId> both = new HashSet<>(merged.searches());
        both.removeIf(search -> !survivor.hasApplied(search));
        return both;
    }

    /** In the order of their ids, so that the same log makes the same event. */
    private static Set<RequisitionId> and(Set<RequisitionId> before, RequisitionId more) {
        Set<RequisitionId> all = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        all.addAll(before);
        all.add(more);
        return all;
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                SAME_CANDIDATE,
                CANDIDATE_UNKNOWN,
                CANDIDATE_FORGOTTEN,
                CANDIDATE_MERGED,
                STANDS_FOR_OTHERS,
                BOTH_APPLIED);
    }
}
