package dev.tandem.command.application;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An application and the requisition it is on: what almost every command about a candidate has to look at. */
public record Candidacy(RequisitionState requisition, ApplicationState application) {

    /** Made once: almost every command reads them. */
    private static final Part<RequisitionState> REQUISITION =
            RequisitionState.PART.stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, OfApplication.class));

    private static final Part<ApplicationState> APPLICATION =
            ApplicationState.PART.stopsClocks(Promises.clocksStoppedBy(Promise.Scope.APPLICATION, OfApplication.class));

    /**
     * Reads the two states that the command is about. Whatever is done about an application may be what one of its clocks
     * waits for.
     */
    public static DecisionModel<Candidacy> model(OnApplication command) {
        return DecisionModel.into(
                Candidacy::new,
                REQUISITION.of(command.requisition().tag()),
                APPLICATION.of(command.application().tag()));
    }

    /** Reads when an interview of the application took place last; null before any did. What ends the talk is not before that. */
    public static DecisionModel<@Nullable Instant> interviewedAt(OnApplication command) {
        return Part.latest(List.of(InterviewCompleted.class))
                .of(command.application().tag());
    }

    /** The rules by which {@link #goesOnBy} refuses, and more. */
    public static List<Rule> rules(Partner partner, Rule... more) {
        return Rule.listed(rulesWhileOpen(partner, ApplicationRule.NOT_SUBMITTED_YET), more);
    }

    /** The rules by which {@link #openBy} refuses, and more. */
    public static List<Rule> rulesWhileOpen(Partner partner, Rule... more) {
        return Rule.listed(
                partner.rulesWithHistoryAnd(ApplicationRule.APPLICATION_UNKNOWN, ApplicationRule.APPLICATION_ENDED),
                more);
    }

    /** As {@link #goesOnBy}, also for an applicant who was not submitted yet. */
    public @Nullable Refused openBy(Partner partner, CommandContext context) {
        @Nullable Refused notTheirs = requisition.onlyForHistoryOr(partner, context);
        return notTheirs == null ? open(context) : notTheirs;
    }

    /** The same for a command that brings in no past. */
    public static List<Rule> rulesWithoutHistory(Partner partner, Rule... more) {
        return Rule.listed(
                partner.rulesAnd(
                        ApplicationRule.APPLICATION_UNKNOWN,
                        ApplicationRule.APPLICATION_ENDED,
                        ApplicationRule.NOT_SUBMITTED_YET),
                more);
    }

    /**
     * Refuses whoever is not that partner of the requisition (nor an importer of its history), all before the submittal, and all
     * after the end; null if the application goes on and the actor may say how.
     */
    public @Nullable Refused goesOnBy(Partner partner, CommandContext context) {
        @Nullable Refused notTheirs = requisition.onlyForHistoryOr(partner, context);
        return notTheirs == null ? goesOn(context) : notTheirs;
    }

    /** Refuses what was never submitted, and history of what was not brought in; null if there is such an application. */
    public @Nullable Refused isKnown(CommandContext context) {
        @Nullable Refused notImported = requisition.notImported(context);
        if (notImported != null) {
            return notImported;
        }
        return application.exists() ? null : refused(ApplicationRule.APPLICATION_UNKNOWN);
    }

    /**
     * Refuses what was never submitted, all after the end, history told backwards and history of what was not brought in; null if
     * the application goes on.
     */
    public @Nullable Refused goesOn(CommandContext context) {
        @Nullable Refused notOpen = open(context);
        return notOpen == null && !application.submitted() ? refused(ApplicationRule.NOT_SUBMITTED_YET) : notOpen;
    }

    private @Nullable Refused open(CommandContext context) {
        @Nullable Refused unknown = isKnown(context);
        if (unknown != null) {
            return unknown;
        }
        ApplicationState.@Nullable End end = application.end();
        if (end != null) {
            return refused(
                    ApplicationRule.APPLICATION_ENDED,
                    switch (end) {
                        case DECLINED -> "The recruiter declined the applicant; nothing comes after that.";
                        case CLOSED -> "The application was closed; nothing comes after that.";
                        case REJECTED -> "The candidate was rejected; nothing comes after that.";
                        case WITHDRAWN -> "The candidate withdrew; nothing comes after that.";
                        case HIRED -> "The candidate was hired; nothing comes after that.";
                        case FELL_THROUGH -> "The candidate was hired and never started; nothing comes after that.";
                    },
                    Map.of("ended", end));
        }
        return outOfOrder(context);
    }

    /** Refuses history that is told backwards; null if nothing later is recorded of the application. */
    public @Nullable Refused outOfOrder(CommandContext context) {
        return RequisitionState.notBefore(application.latest(), context);
    }

    /**
     * Refuses a next step for the candidate after the search was filled or cancelled: all that is left is to end the
     * application. A past may have gone on all the same. Null if the search goes on, or rests.
     */
    public @Nullable Refused nextStep(CommandContext context) {
        return history(context) ? null : requisition.over();
    }

    /** Refuses while an offer stands; null if none does. */
    public @Nullable Refused whileOfferStands() {
        ApplicationState.@Nullable Offer offer = application.offer();
        if (offer == null) {
            return null;
        }
        return refused(
                ApplicationRule.OFFER_OPEN,
                offer.accepted()
                        ? "The candidate accepted offer " + offer.id() + ": only the hire can follow."
                        : "Offer " + offer.id() + " is open: only the candidate's answer can follow.",
                Map.of("offer", offer.id(), "accepted", offer.accepted()));
    }

    /** Where the application is among the stages of its requisition. */
    public Stage stage() {
        return application.stageIn(requisition.stages());
    }

    /**
     * The move to a stage that comes with something else, such as an offer; nothing if the requisition has no such stage, or the
     * application is there or beyond already.
     */
    public Optional<CandidateAdvanced> moveTo(Stage stage, OnApplication command) {
        List<Stage> stages = requisition.stages();
        return stages.indexOf(stage) > stages.indexOf(stage())
                ? Optional.of(new CandidateAdvanced(
                        command.application(), command.requisition(), command.candidate(), stage(), stage, false, null))
                : Optional.empty();
    }

    /** Whether it is history being brought in. */
    public boolean history(CommandContext context) {
        return requisition.history(context);
    }
}
