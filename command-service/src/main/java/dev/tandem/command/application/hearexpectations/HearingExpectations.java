package dev.tandem.command.application.hearexpectations;

import static dev.tandem.command.application.ApplicationRule.NOTHING_HEARD;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.hearexpectations.HearExpectations.CompetingOffer;
import dev.tandem.command.application.hearexpectations.HearExpectations.PayWanted;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Band;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.Money;
import dev.tandem.events.application.ExpectationsHeard;
import dev.tandem.events.application.PayAgainstBand;
import dev.tandem.events.requisition.CompensationBand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides {@link HearExpectations}. */
final class HearingExpectations implements Decision<HearExpectations, HearingExpectations.State> {

    record State(Candidacy candidacy, @Nullable CompensationBand band) {}

    @Override
    public DecisionModel<State> reads(HearExpectations command) {
        return DecisionModel.into(State::new, Candidacy.model(command), Band.of(command.requisition()));
    }

    @Override
    public Outcome decide(HearExpectations command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable Refused no = firstRefusal(candidacy.openBy(Partner.RECRUITER, context), candidacy.nextStep(context));
        if (no != null) {
            return no;
        }
        @Nullable PayWanted pay = command.pay();
        ExpectationsHeard heard = new ExpectationsHeard(
                command.application(),
                command.requisition(),
                command.candidate(),
                context.actor(),
                against(pay, state.band()),
                pay == null ? null : inWords(pay),
                pay == null || pay.hoursPerWeek() == null
                        ? null
                        : pay.hoursPerWeek().toPlainString(),
                said(command.notice()),
                said(command.place()),
                said(command.permit()),
                said(inLines(command.competingOffers())));
        boolean nothing = Stream.of(heard.pay(), heard.notice(), heard.place(), heard.permit(), heard.competingOffers())
                .allMatch(Objects::isNull);
        return nothing ? refused(NOTHING_HEARD) : recorded(heard);
    }

    /** Whether the pay is within the band, each as it comes to in a year of full weeks. */
    private static PayAgainstBand against(@Nullable PayWanted pay, @Nullable CompensationBand band) {
        if (pay == null
                || band == null
                || !band.maximum().currency().equals(pay.amount().currency())) {
            return PayAgainstBand.UNKNOWN;
        }
        BigDecimal inAYear = pay.per().inAFullYear(pay.amount().amount(), pay.hoursPerWeek());
        return inAYear.compareTo(band.maximum().amount()) > 0 ? PayAgainstBand.ABOVE : PayAgainstBand.WITHIN;
    }

    private static String inWords(PayWanted pay) {
        Money amount = pay.amount();
        return amount.amount().toPlainString() + " " + amount.currency() + " per " + pay.per();
    }

    private static @Nullable String inLines(@Nullable List<CompetingOffer> offers) {
        return offers == null
                ? null
                : offers.stream()
                        .map(offer -> offer.by() == null ? offer.what() : offer.by() + " " + offer.what())
                        .collect(Collectors.joining("\n"));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rulesWhileOpen(Partner.RECRUITER, REQUISITION_FILLED, REQUISITION_CANCELLED, NOTHING_HEARD);
    }
}
