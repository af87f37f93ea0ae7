package dev.tandem.query.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.events.BlockerId;
import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.BlockerRaised;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.PartnershipEvent;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.Search;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EscalationsProjectionTest {

    private static final EscalationId ID = new EscalationId("esc-1");
    private static final Instant DUE = Instant.parse("2026-01-12T09:00:00Z");

    private final ProjectionFixture events = ProjectionFixture.of(new EscalationsProjection());
    private final Search search = Search.forEngineer("req-1");

    @Test
    void anEscalationNamesTheEventsThatLedToItAndThenWhatWasLearnt() {
        UUID foreign = UUID.randomUUID();
        events.happened(search.opened())
                .at("2026-01-12T09:00:00Z")
                .happened(new SlateMissed(search.requisition(), 1, 3, 1, anna(), DUE.minusSeconds(60), DUE))
                .at("2026-01-12T09:05:00Z")
                .happened(raised(List.of(event(2), foreign)));

        assertThat(escalation().because())
                .containsExactly(
                        new Cause(event(2), "hiring.SlateMissed", DUE, null), new Cause(foreign, null, null, null));
        assertThat(escalation().state()).isEqualTo(State.OPEN);

        events.at("2026-01-13T09:00:00Z").happened(new EscalationAcknowledged(ID, search.requisition(), lea()));
        assertThat(escalation().acknowledged())
                .isEqualTo(new Acknowledgement(lea(), Instant.parse("2026-01-13T09:00:00Z")));
        assertThat(escalation().state()).isEqualTo(State.OPEN);

        events.at("2026-01-14T09:00:00Z")
                .happened(new EscalationResolved(
                        ID,
                        search.requisition(),
                        EscalationCause.SLATES_MISSED,
                        lea(),
                        "too narrow a market",
                        List.of(
                                new AgreedAction("widen the search", lea(), Instant.parse("2026-01-20T17:00:00Z")),
                                new AgreedAction("look again", lea(), Instant.parse("2026-01-21T17:00:00Z")))));
        assertThat(escalation().state()).isEqualTo(State.RESOLVED);

        events.at("2026-01-15T09:00:00Z").happened(new ActionCompleted(ID, search.requisition(), 2, lea(), "seen"));
        assertThat(escalation().resolved())
                .isEqualTo(new Resolution(
                        lea(),
                        Instant.parse("2026-01-14T09:00:00Z"),
                        "too narrow a market",
                        List.of(
                                new Resolution.Action(
                                        1, "widen the search", lea(), Instant.parse("2026-01-20T17:00:00Z"), null),
                                new Resolution.Action(
                                        2,
                                        "look again",
                                        lea(),
                                        Instant.parse("2026-01-21T17:00:00Z"),
                                        new Resolution.Completion(
                                                lea(), Instant.parse("2026-01-15T09:00:00Z"), "seen")))));

        Resolution before = Objects.requireNonNull(escalation().resolved());
        Instant ranOut = Instant.parse("2026-01-20T17:00:00Z");
        events.at("2026-01-20T17:00:00Z")
                .happened(new EscalationReopened(
                        ID, search.requisition(), EscalationCause.SLATES_MISSED, List.of(1), ranOut));
        assertThat(escalation().state()).isEqualTo(State.OPEN);
        assertThat(escalation().reopened()).isEqualTo(new Reopening(ranOut, before, List.of(1)));
        assertThat(escalation().acknowledged()).isNotNull();
        assertThat(events.unforeseen()).isEmpty();
    }

    @Test
    void aSubmittalLeadsToOneOnlyIfItAdmitsAGap() {
        events.happened(search.opened(), search.candidate("chris").submitted());

        assertThat(events.rows(EscalationsProjection.CAUSES)).isEmpty();
    }

    @Test
    void whatIsTakenUpWasRaisedBeforeAndOnASearchThatWasOpened() {
        assertThatThrownBy(() -> events.happened(raised(List.of()))).hasMessageContaining("req-1 was never opened");
        events.happened(search.opened());
        assertThatThrownBy(() -> events.happened(new EscalationAcknowledged(ID, search.requisition(), lea())))
                .hasMessageContaining("esc-1 was never raised");
    }

    private StoredEscalation escalation() {
        StoredEscalation row = events.row(EscalationsProjection.ESCALATIONS, ID.value());
        if (row == null) {
            throw new AssertionError("there is none");
        }
        return row;
    }

    private EscalationRaised raised(List<UUID> because) {
        return new EscalationRaised(
                ID,
                search.requisition(),
                EscalationCause.SLATES_MISSED,
                Side.RECRUITER,
                anna(),
                Role.TA_LEADER,
                because,
                PersonId.SYSTEM,
                null);
    }

    private static UUID event(int position) {
        return UUID.nameUUIDFromBytes(("event-" + position).getBytes(StandardCharsets.UTF_8));
    }

    private static PersonId anna() {
        return new PersonId("anna");
    }

    private static PersonId lea() {
        return new PersonId("lea");
    }

    /** Of the packages whose events are not all heard: why not. */
    private static final Map<String, String> NOT_HEARD = Map.of(
            "requisition", "an escalation shows the title and who holds the two sides, which only two events change",
            "application", "of what led to an escalation only submittals with open must-haves are counted",
            "candidate", "an escalation names a candidate's id and nothing else of them",
            "hire", "comes after the search",
            "debrief", "that a debrief was missed is an event of its own",
            "integration", "is about no search",
            "interview", "that feedback or scheduling came too late is an event of its own",
            "offer", "that an answer came too late is an event of its own",
            "people", "is about no search",
            "planning", "comes before the search is opened");

    @Test
    void everyEventIsHeardOrSaysNothingAboutEscalations() {
        Set<Class<? extends Event>> heard = new EscalationsProjection().folds();

        assertThat(heard)
                .contains(RequisitionOpened.class, RequisitionReassigned.class, CandidateSubmitted.class)
                .containsAll(EventCatalog.types().values().stream()
                        .filter(PartnershipEvent.class::isAssignableFrom)
                        .toList());
        assertThat(EventCatalog.types().values())
                .filteredOn(type -> !heard.contains(type))
                .allSatisfy(type ->
                        assertThat(NOT_HEARD).containsKey(type.getPackageName().replaceFirst(".*\\.", "")));
    }

    @Test
    void aBlockerThatSomebodyNamesIsToldAsSuch() {
        BlockerRaised blocker = new BlockerRaised(
                new BlockerId("b-1"), search.requisition(), Side.RECRUITER, anna(), "no budget", null);
        events.happened(search.opened(), blocker).happened(raised(List.of(event(2))));

        assertThat(escalation().because()).extracting(Cause::type).containsExactly("hiring.BlockerRaised");
    }
}
