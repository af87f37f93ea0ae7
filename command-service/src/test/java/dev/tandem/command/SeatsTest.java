package dev.tandem.command;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.PERSON_NOT_AVAILABLE;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedInsteadOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.requisition.lifecycle.changeconfidentiality.ChangeConfidentiality;
import dev.tandem.command.requisition.lifecycle.reassign.ReassignRequisition;
import dev.tandem.command.requisition.team.add.AddToHiringTeam;
import dev.tandem.command.requisition.team.delegate.DelegateSide;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Side;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is given a seat or a duty who has left, nor whoever is to know nothing of the search; the refusal does not say which. */
class SeatsTest {

    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId PRO = new PersonId("pro");

    /** Commands that name somebody and give them nothing to do on a search. */
    private static final Set<String> GIVE_NOTHING = Set.of(
            "CancelAbsence",
            "CompleteTraining",
            "EndDelegation",
            "ForgetPerson",
            "IntroducePerson",
            "RecordAbsence",
            "RecordDeparture",
            "RemoveFromHiringTeam",
            "ReviewPartnership",
            "SetWorkingHours");

    private static final List<Command> NAMING_BOB = List.of(
            new AddToHiringTeam(REQUISITION, BOB, Duty.COORDINATOR),
            new ReassignRequisition(REQUISITION, Side.RECRUITER, BOB, "Rob goes on leave"),
            new ChangeConfidentiality(
                    REQUISITION, new Confidential(List.of(new PersonId("tea")), List.of(BOB)), "Not announced yet"),
            new DelegateSide(
                    REQUISITION,
                    BOB,
                    Instant.parse("2026-02-01T00:00:00Z"),
                    Instant.parse("2026-03-01T00:00:00Z"),
                    List.of()));

    @Test
    void whoeverHasLeftIsNotNamedUntilTheyAreBack() {
        Event came = new PersonIntroduced(BOB, "Bob", null, PRO);
        Event left = new PersonDeparted(BOB, LocalDate.parse("2026-01-10"), PRO);
        for (Command command : NAMING_BOB) {
            given(opened(), came, left).when(command).by(ROB, Role.RECRUITER).refuses(PERSON_NOT_AVAILABLE);
            assertThat(given(opened(), came, left, came)
                            .when(command)
                            .by(ROB, Role.RECRUITER)
                            .recorded())
                    .isNotEmpty();
            assertThat(given(opened()).when(command).heeds(left)).isTrue();
        }
    }

    @Test
    void whoeverTheSearchReplacesIsNotNamedAndTheAnswerIsTheSame() {
        Event came = new PersonIntroduced(BOB, "Bob", null, PRO);
        Event left = new PersonDeparted(BOB, LocalDate.parse("2026-01-10"), PRO);
        for (Command command : NAMING_BOB) {
            Outcome replaced = given(openedInsteadOf("person:bob"))
                    .when(command)
                    .by(ROB, Role.RECRUITER)
                    .refuses(PERSON_NOT_AVAILABLE);
            assertThat(given(opened(), came, left)
                            .when(command)
                            .by(ROB, Role.RECRUITER)
                            .decided())
                    .isEqualTo(replaced);
            assertThat(given(openedInsteadOf("name:bob"))
                            .when(command)
                            .by(ROB, Role.RECRUITER)
                            .recorded())
                    .isNotEmpty();
        }
    }

    @Test
    void aPastIsToldAsItWas() {
        assertThat(given(imported(), new PersonDeparted(BOB, LocalDate.parse("2026-01-10"), PRO))
                        .when(NAMING_BOB.get(1))
                        .by("im", Role.IMPORTER)
                        .recorded())
                .isNotEmpty();
    }

    @Test
    void everyCommandThatNamesSomebodyForSomethingSaysWhom() {
        assertThat(EveryCommand.givenByPeople())
                .filteredOn(command -> namesPeople(command.type()) && !GIVE_NOTHING.contains(command.name()))
                .hasSizeGreaterThan(12)
                .allSatisfy(command -> assertThat(command.example()).isInstanceOf(NamesPeople.class));
    }

    private static boolean namesPeople(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .anyMatch(of -> of.getTypeName().contains(PersonId.class.getName()));
    }
}
