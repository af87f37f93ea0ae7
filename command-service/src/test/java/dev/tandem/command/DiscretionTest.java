package dev.tandem.command;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedInsteadOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Admission;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.story.Applications;
import dev.tandem.command.story.People;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import dev.tandem.events.people.PartnershipReviewed.Counted;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** To whoever is to know nothing of a search, every command on it is answered as on one that never was. */
class DiscretionTest {

    private static final Confidential KEPT =
            new Confidential(List.of(new PersonId("tea")), List.of(new PersonId("eve")));

    /** What happened on a search, at its beginning and later, so that there is much that could be told. */
    private static List<Event> search(Event first, Event... more) {
        return Stream.concat(
                        Stream.of(
                                first,
                                Applications.received(),
                                Applications.submitted(),
                                Applications.submittalAccepted()),
                        Stream.of(more))
                .toList();
    }

    @Test
    void aConfidentialSearchIsUnknownToStrangersInEveryRole() {
        for (List<Event> past : List.of(
                search(opened().seenBy(KEPT)),
                search(
                        opened(),
                        new ConfidentialityChanged(REQUISITION, KEPT, new PersonId("rob"), "Not announced yet")))) {
            assertThat(EveryCommand.givenByPeople().map(EveryCommand.Described::example))
                    .allSatisfy(command -> isUnknown(command, past, "stranger"));
        }
    }

    @Test
    void whoeverItReplacesKnowsNothingWhateverElseTheyAre() {
        PersonId bob = new PersonId("bob");
        PersonId rob = new PersonId("rob");
        List<Event> past = search(
                openedInsteadOf("person:bob").seenBy(new Confidential(List.of(bob), List.of(bob))),
                new HiringTeamJoined(REQUISITION, bob, Duty.RECRUITING_PARTNER, rob),
                new SideDelegated(
                        REQUISITION,
                        Side.RECRUITER,
                        rob,
                        bob,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Set.of()));
        assertThat(EveryCommand.givenByPeople().map(EveryCommand.Described::example))
                .allSatisfy(command -> isUnknown(command, past, "bob"));
    }

    @Test
    void noCommandOnASearchIsDoneWhereThereIsNone() {
        assertThat(EveryCommand.givenByPeople()
                        .map(EveryCommand.Described::example)
                        .filter(OnRequisition.class::isInstance))
                .hasSizeGreaterThan(60)
                .allSatisfy(command -> roles(command)
                        .forEach(role -> assertThat(given(People.registered())
                                        .when(command)
                                        .by("stranger", role)
                                        .decided())
                                .as("%s as %s", command, role)
                                .isInstanceOf(Outcome.Refused.class)));
    }

    @Test
    void whatIsKeptWhileACommandIsUnderWayIsKeptFromIt() {
        Event kept = new ConfidentialityChanged(REQUISITION, KEPT, new PersonId("rob"), "Not announced yet");
        assertThat(EveryCommand.givenByPeople()
                        .map(EveryCommand.Described::example)
                        .filter(OnRequisition.class::isInstance))
                .allSatisfy(command -> assertThat(given().when(command).heeds(kept))
                        .as("%s", command)
                        .isTrue());
    }

    @Test
    void everyCommandThatNamesASearchSaysSo() {
        assertThat(EveryCommand.givenByPeople())
                .filteredOn(command -> Stream.of(command.type().getRecordComponents())
                        .anyMatch(component -> component.getType() == RequisitionId.class))
                .extracting(EveryCommand.Described::name, command -> command.example() instanceof OnRequisition)
                .filteredOn(row -> row.toList().getLast().equals(false))
                // It begins with one.
                .extracting(row -> row.toList().getFirst())
                .containsExactly("OpenRequisition");
    }

    private static void isUnknown(Command command, List<Event> past, String person) {
        List<Event> without = past.stream()
                .filter(event -> !event.tags().contains(new Tag(Tag.REQUISITION, REQUISITION.value())))
                .toList();
        for (Role role : roles(command)) {
            List<Event> registered = new ArrayList<>(List.of(People.registered()));
            List<Event> neverWas =
                    Stream.concat(registered.stream(), without.stream()).toList();
            registered.addAll(past);
            assertThat(given(registered).when(command).by(person, role).decided())
                    .as("%s by %s as %s", command, person, role)
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Counted.class) // up to which position something was counted
                    .isEqualTo(given(neverWas).when(command).by(person, role).decided());
        }
    }

    private static Set<Role> roles(Command command) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM && Admission.to(command.getClass()).actingRole(Set.of(role)) != null) {
                roles.add(role);
            }
        }
        return roles;
    }
}
