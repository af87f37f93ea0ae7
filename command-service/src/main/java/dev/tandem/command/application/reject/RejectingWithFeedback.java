package dev.tandem.command.application.reject;

import static dev.tandem.command.application.ApplicationRule.FEEDBACK_NOT_ACTIONABLE;
import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.application.ApplicationRule.REASON_OUTSIDE_REQUIREMENTS;
import static dev.tandem.command.application.ApplicationRule.REASON_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.REASON_VERSION_NOT_APPLICABLE;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.command.wording.ActionableFeedback;
import dev.tandem.events.Event;
import dev.tandem.events.Language;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateRejected.Feedback;
import dev.tandem.events.application.CandidateRejected.Texts;
import dev.tandem.events.application.OutsideReason;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.requisition.RequirementSuggested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link RejectWithFeedback}. */
final class RejectingWithFeedback implements Decision<RejectWithFeedback, RejectingWithFeedback.State> {

    record State(
            Candidacy candidacy,
            RequirementsHistory requirements,
            @Nullable Instant interviewedAt) {}

    @Override
    public DecisionModel<State> reads(RejectWithFeedback command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                RequirementsHistory.PART.of(command.requisition().tag()),
                Candidacy.interviewedAt(command));
    }

    @Override
    public Outcome decide(RejectWithFeedback command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.HIRING_MANAGER, context),
                candidacy.whileOfferStands(),
                RequisitionState.notBefore(state.interviewedAt(), context));
        if (no != null) {
            return no;
        }
        List<RejectWithFeedback.Reason> reasons = command.reasons() == null ? List.of() : command.reasons();
        List<RejectWithFeedback.Outside> outside = command.outside() == null ? List.of() : command.outside();
        if (reasons.isEmpty() && outside.isEmpty()) {
            return candidacy.history(context)
                    ? recorded(rejected(command, candidacy, Feedback.NOT_RECORDED, null, List.of(), List.of()))
                    : refused(REASON_REQUIRED);
        }
        Language language = command.language() == null ? Language.ENGLISH : command.language();
        List<RejectionReason> tied = new ArrayList<>();
        for (RejectWithFeedback.Reason reason : reasons) {
            no = refuses(reason, language, state);
            if (no != null) {
                return no;
            }
            tied.add(new RejectionReason(
                    reason.requirement(),
                    reason.version(),
                    afterSubmittal(reason.version(), candidacy),
                    reason.shortfall(),
                    said(reason.observed())));
        }
        List<OutsideReason> loose = new ArrayList<>();
        List<Event> suggested = new ArrayList<>();
        for (RejectWithFeedback.Outside reason : outside) {
            Map<String, Object> where = Map.of("outside", loose.size());
            no = refusesText(reason.shortfall(), said(reason.observed()), language, where);
            if (no != null) {
                return no;
            }
            SuggestionId suggestion = new SuggestionId(context.newId().get());
            loose.add(new OutsideReason(suggestion, reason.shortfall(), said(reason.observed())));
            suggested.add(new RequirementSuggested(
                    suggestion, command.requisition(), command.application(), reason.requirement(), context.actor()));
        }
        List<Event> events = new ArrayList<>();
        events.add(rejected(command, candidacy, Feedback.RECORDED, language, tied, loose));
        events.addAll(suggested);
        return recorded(events);
    }

    private static @Nullable Refused refuses(RejectWithFeedback.Reason reason, Language language, State state) {
        List<Integer> applicable = applicable(state);
        RequirementsHistory.@Nullable Version version = state.requirements().version(reason.version());
        if (version != null && version.find(reason.requirement()) == null) {
            return refused(
                    REASON_OUTSIDE_REQUIREMENTS,
                    "Version " + reason.version() + " of the requirements does not ask for '" + reason.requirement()
                            + "', so nobody could have looked for it.",
                    Map.of("requirement", reason.requirement(), "version", reason.version()));
        }
        if (!applicable.contains(reason.version())) {
            return refused(
                    REASON_VERSION_NOT_APPLICABLE,
                    "Version " + reason.version() + " is neither the one at the submittal nor a later approved one.",
                    Map.of("version", reason.version(), "applicable", applicable));
        }
        return refusesText(
                reason.shortfall(), said(reason.observed()), language, Map.of("requirement", reason.requirement()));
    }

    private static @Nullable Refused refusesText(
            RejectionReason.Shortfall shortfall,
            @Nullable String observed,
            Language language,
            Map<String, Object> where) {
        if (observed == null) {
            return shortfall.needsText()
                    ? refused(
                            FEEDBACK_NOT_ACTIONABLE,
                            "That a candidate is " + shortfall + " only what was observed can show.",
                            where)
                    : null;
        }
        @Nullable String advice = ActionableFeedback.advice(observed, language);
        return advice == null ? null : refused(FEEDBACK_NOT_ACTIONABLE, advice, where);
    }

    private static @Nullable String said(@Nullable String observed) {
        return observed == null || observed.isBlank() ? null : observed;
    }

    private static List<Integer> applicable(State state) {
        @Nullable Integer submitted = state.candidacy().application().requirementsVersion();
        return state.requirements().versions().stream()
                .filter(RequirementsHistory.Version::approved)
                .map(RequirementsHistory.Version::number)
                .filter(number -> submitted == null || number >= submitted)
                .toList();
    }

    private static boolean afterSubmittal(int version, Candidacy candidacy) {
        @Nullable Integer submitted = candidacy.application().requirementsVersion();
        return submitted == null || version > submitted;
    }

    private static CandidateRejected rejected(
            RejectWithFeedback command,
            Candidacy candidacy,
            Feedback feedback,
            @Nullable Language language,
            List<RejectionReason> reasons,
            List<OutsideReason> outside) {
        boolean silent = reasons.stream().allMatch(reason -> reason.observed() == null)
                && outside.stream().allMatch(reason -> reason.observed() == null);
        @Nullable Language written = silent ? null : language;
        return new CandidateRejected(
                command.application(),
                command.requisition(),
                command.candidate(),
                candidacy.stage(),
                feedback,
                written,
                texts(written),
                reasons,
                outside);
    }

    private static Texts texts(@Nullable Language written) {
        if (written == null) {
            return Texts.NONE;
        }
        return ActionableFeedback.measures(written) ? Texts.MEASURED : Texts.UNMEASURED;
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.HIRING_MANAGER,
                OFFER_OPEN,
                REASON_REQUIRED,
                REASON_OUTSIDE_REQUIREMENTS,
                REASON_VERSION_NOT_APPLICABLE,
                FEEDBACK_NOT_ACTIONABLE);
    }
}
