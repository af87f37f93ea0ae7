package dev.tandem.command.house.apply;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.house.HouseRule.NOTHING_TO_APPLY;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.AbsenceCancelled;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.PersonAbsence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** It is 15 January 2026. */
class ApplyAbsencesTest {

    private static final PersonId DORA = new PersonId("dora");

    @Test
    void absencesAreCopiedWherePartnersAre() {
        applies(given(opened(), away("2026-08-03", "2026-08-21")), MANAGER)
                .records(copied(absence("2026-08-03", "2026-08-21")));
    }

    @Test
    void onlyWhatIsNewsIsCopied() {
        Given known = given(opened(), away("2026-08-03", "2026-08-21"), copied(absence("2026-08-03", "2026-08-21")));
        nothing(known, MANAGER);
        applies(known.and(away("2026-08-03", "2026-08-10"), away("2026-12-24", "2026-12-31")), MANAGER)
                .records(copied(absence("2026-08-03", "2026-08-10"), absence("2026-12-24", "2026-12-31")));
        applies(known.and(new AbsenceCancelled(MANAGER, LocalDate.parse("2026-08-03"), MANAGER)), MANAGER)
                .records(copied(absence("2026-08-03", null)));
    }

    @Test
    void whatIsLongOverIsNoNews() {
        nothing(given(opened(), away("2025-12-01", "2025-12-31")), MANAGER);
        applies(given(opened(), away("2025-12-01", "2026-01-01")), MANAGER)
                .records(copied(absence("2025-12-01", "2026-01-01")));
    }

    @Test
    void whatIsKnownOtherwiseIsPutRightThoughItIsLongOver() {
        applies(
                        given(
                                opened(),
                                copied(absence("2025-12-01", "2026-01-04")),
                                away("2025-12-01", "2026-01-04"),
                                away("2025-12-01", "2025-12-19")),
                        MANAGER)
                .records(copied(absence("2025-12-01", "2025-12-19")));
    }

    @Test
    void delegatesMayBeAwayToo() {
        AbsenceRecorded away = new AbsenceRecorded(
                DORA, LocalDate.parse("2026-08-03"), LocalDate.parse("2026-08-04"), ZoneOffset.UTC, DORA);
        SideDelegated delegated = new SideDelegated(
                REQUISITION,
                Side.HIRING_MANAGER,
                MANAGER,
                DORA,
                Given.NOW,
                Given.NOW.plus(Duration.ofDays(300)),
                Set.of());
        applies(given(opened(), delegated, away), DORA)
                .records(new TermsApplied(
                        REQUISITION,
                        null,
                        List.of(),
                        List.of(new PersonAbsence(
                                DORA, LocalDate.parse("2026-08-03"), LocalDate.parse("2026-08-04"), ZoneOffset.UTC))));
        nothing(
                given(opened(), delegated, new DelegationEnded(REQUISITION, Side.HIRING_MANAGER, DORA, MANAGER), away),
                DORA);
    }

    @Test
    void whereSomebodyHasNoPartNothingIsCopied() {
        nothing(given(opened()), MANAGER);
        nothing(given(away("2026-08-03", "2026-08-21")), MANAGER);
        nothing(
                given(
                        opened(),
                        new AbsenceRecorded(
                                DORA,
                                LocalDate.parse("2026-08-03"),
                                LocalDate.parse("2026-08-04"),
                                ZoneOffset.UTC,
                                DORA)),
                DORA);
    }

    private static AbsenceRecorded away(String from, String until) {
        return new AbsenceRecorded(MANAGER, LocalDate.parse(from), LocalDate.parse(until), ZoneOffset.UTC, MANAGER);
    }

    private static PersonAbsence absence(String from, @Nullable String until) {
        return new PersonAbsence(
                MANAGER, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), ZoneOffset.UTC);
    }

    private static TermsApplied copied(PersonAbsence... absences) {
        return new TermsApplied(REQUISITION, null, List.of(), List.of(absences));
    }

    private static Given.When<ApplyAbsences> applies(Given given, PersonId person) {
        return given.when(new ApplyAbsences(REQUISITION, person)).by(PersonId.SYSTEM, Role.SYSTEM);
    }

    private static void nothing(Given given, PersonId person) {
        applies(given, person).refuses(NOTHING_TO_APPLY);
    }
}
