package dev.tandem.command.application.hearexpectations;

import static dev.tandem.command.application.ApplicationRule.NOTHING_HEARD;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.application.hearexpectations.HearExpectations.CompetingOffer;
import dev.tandem.command.application.hearexpectations.HearExpectations.PayWanted;
import dev.tandem.events.Money;
import dev.tandem.events.Role;
import dev.tandem.events.application.ExpectationsHeard;
import dev.tandem.events.application.PayAgainstBand;
import dev.tandem.events.offer.PayPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearExpectationsTest {

    @Test
    void whatWasSaidIsWrittenDownAsText() {
        given(opened(), received())
                .when(new HearExpectations(
                        REQUISITION,
                        NOOR,
                        wants(45, PayPeriod.HOUR, new BigDecimal(32)),
                        "Three months",
                        "Lisbon",
                        "None needed",
                        List.of(
                                new CompetingOffer("A bank in Porto", LocalDate.parse("2026-03-01")),
                                new CompetingOffer("Her employer", null))))
                .by(ROB, Role.RECRUITER)
                .records(new ExpectationsHeard(
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        RECRUITER,
                        PayAgainstBand.ABOVE,
                        "45 EUR per HOUR",
                        "32",
                        "Three months",
                        "Lisbon",
                        "None needed",
                        "2026-03-01 A bank in Porto\nHer employer"));
    }

    /** The band ends at 78,000 a year. */
    @ParameterizedTest
    @CsvSource({
        "78000, YEAR, , WITHIN",
        "78001, YEAR, , ABOVE",
        "6500, MONTH, , WITHIN",
        "6501, MONTH, , ABOVE",
        "300, DAY, , WITHIN",
        "301, DAY, , ABOVE",
        "37.5, HOUR, , WITHIN",
        "37.51, HOUR, , ABOVE",
        "39000, YEAR, 20, WITHIN",
        "39001, YEAR, 20, ABOVE",
        "1, YEAR, , WITHIN"
    })
    void payIsComparedAsItComesToInAYear(
            BigDecimal amount, PayPeriod per, @Nullable BigDecimal hours, PayAgainstBand expected) {
        given(opened(), received())
                .when(pay(new PayWanted(new Money(amount, Currency.getInstance("EUR")), per, hours)))
                .by(ROB, Role.RECRUITER)
                .records(heard(expected, amount.toPlainString() + " EUR per " + per, hours));
    }

    @Test
    void whatCannotBeComparedIsUnknown() {
        given(opened(), received())
                .when(pay(new PayWanted(new Money(BigDecimal.TEN, Currency.getInstance("USD")), PayPeriod.HOUR, null)))
                .by(ROB, Role.RECRUITER)
                .records(heard(PayAgainstBand.UNKNOWN, "10 USD per HOUR", null));
        given(opened(), received())
                .when(place("Lisbon"))
                .by(ROB, Role.RECRUITER)
                .records(new ExpectationsHeard(
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        RECRUITER,
                        PayAgainstBand.UNKNOWN,
                        null,
                        null,
                        null,
                        "Lisbon",
                        null,
                        null));
    }

    @Test
    void nothingIsNoExpectation() {
        given(opened(), received()).when(place(" ")).by(ROB, Role.RECRUITER).refuses(NOTHING_HEARD);
    }

    @Test
    void whatAnotherSystemKeptIsBroughtIn() {
        given(imported(), submittedElsewhere())
                .when(pay(wants(70_000, PayPeriod.YEAR, null)))
                .by("im", Role.IMPORTER)
                .records(ExpectationsHeard.class);
    }

    private static HearExpectations pay(PayWanted pay) {
        return new HearExpectations(REQUISITION, NOOR, pay, null, null, null, null);
    }

    private static HearExpectations place(String place) {
        return new HearExpectations(REQUISITION, NOOR, null, null, place, null, List.of());
    }

    private static PayWanted wants(long amount, PayPeriod per, @Nullable BigDecimal hoursPerWeek) {
        return new PayWanted(euros(amount), per, hoursPerWeek);
    }

    private static ExpectationsHeard heard(PayAgainstBand against, String pay, @Nullable BigDecimal hours) {
        return new ExpectationsHeard(
                APPLICATION,
                REQUISITION,
                NOOR,
                RECRUITER,
                against,
                pay,
                hours == null ? null : hours.toPlainString(),
                null,
                null,
                null,
                null);
    }
}
