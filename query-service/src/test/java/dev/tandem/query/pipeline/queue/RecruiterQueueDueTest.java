package dev.tandem.query.pipeline.queue;

import static dev.tandem.query.pipeline.work.WorkItemKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.query.pipeline.progress.SearchPhase;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By when something is due where time does not simply run: weekends, holds, handovers, moved dates, a past brought in. */
class RecruiterQueueDueTest extends QueueOfOneSearch {

    @Test
    void onABusinessCalendarTheWeekendDoesNotCount() {
        WorkCalendar office = new WorkCalendar(
                WorkCalendar.CalendarKind.BUSINESS_HOURS,
                ZoneId.of("Europe/Berlin"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of());
        events.happened(search.prepared(Search.terms(office, null)));
        // Friday, 15:00 in Berlin; 48 working hours are six days of eight.
        events.at("2026-01-09T14:00:00Z").happened(chris.submitted());

        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-01-19T14:00:00Z");
    }

    @Test
    void onHoldTheClocksRestAndGoOnWithTheTimeThatWasLeft() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        events.at("2026-01-13T10:00:00Z").happened(search.putOnHold());
        assertThat(only(REQUISITION_TO_RESUME).during()).isEqualTo(SearchPhase.RESTING);

        events.at("2026-02-13T10:00:00Z").happened(search.resumed());
        assertThat(matters()).doesNotContain(REQUISITION_TO_RESUME);
        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-02-14T10:00:00Z");
    }

    @Test
    void whatWasLateBeforeTheHoldStaysLate() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        events.at("2026-01-20T10:00:00Z").happened(search.putOnHold());
        events.at("2026-02-13T10:00:00Z").happened(search.resumed());

        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-01-14T10:00:00Z");
    }

    @Test
    void timeOnHoldMovesTheDateOfASlate() {
        events.happened(search.prepared(Search.terms(WorkCalendar.ALL_HOURS, Search.slate(2, "2026-01-20T17:00:00Z"))));
        events.at("2026-01-13T10:00:00Z").happened(search.putOnHold());
        events.at("2026-02-13T10:00:00Z").happened(search.resumed());

        assertThat(only(SLATE_TO_PRESENT).due()).isEqualTo("2026-02-20T17:00:00Z");
    }

    @Test
    void aSlateWhoseDateHadPassedBeforeItWasAgreedIsOwedByNobody() {
        events.at("2026-01-21T09:00:00Z")
                .happened(
                        search.prepared(Search.terms(WorkCalendar.ALL_HOURS, Search.slate(2, "2026-01-20T17:00:00Z"))));

        assertThat(matters()).doesNotContain(SLATE_TO_PRESENT);
    }

    @Test
    void aNewManagerOwesNothingUntilTheAgreementIsSignedAgainAndThenWhatWasLeft() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        events.at("2026-01-13T10:00:00Z").happened(search.reassigned(Side.HIRING_MANAGER, "nora"));
        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isNull();
        assertThat(only(SLA_TO_SIGN).assignees())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager");

        events.at("2026-01-15T10:00:00Z")
                .happened(search.slaSigned(1, Side.HIRING_MANAGER), search.slaAgreed(1, Search.terms()));
        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-01-16T10:00:00Z");
        assertThat(matters()).doesNotContain(SLA_TO_SIGN);
    }

    @Test
    void aDebriefMovedByOthersMovesItsClockAndOneMovedByTheManagerDoesNot() {
        interviewed();
        events.happened(chris.debriefScheduled("deb-1", "2026-01-16T10:00:00Z", "mara"));
        events.happened(chris.debriefRescheduled("deb-1", "2026-01-17T10:00:00Z", SchedulingParty.HIRING_MANAGER));
        assertThat(only(DEBRIEF_TO_HOLD).due()).isEqualTo("2026-01-17T11:00:00Z");

        events.happened(chris.debriefRescheduled("deb-1", "2026-01-19T10:00:00Z", SchedulingParty.CANDIDATE));
        assertThat(only(DEBRIEF_TO_HOLD).due()).isEqualTo("2026-01-19T11:00:00Z");
        assertThat(only(DEBRIEF_TO_HOLD).startsAt()).isEqualTo("2026-01-19T10:00:00Z");
    }

    @Test
    void anInterviewIsWaitedForAtItsNewTimeAndAgainOnceItWasCalledOff() {
        prepared();
        events.at("2026-01-12T10:00:00Z")
                .happened(
                        chris.submitted(),
                        chris.accepted(),
                        chris.scheduled("int-1", "2026-01-14T10:00:00Z", "ines"),
                        chris.rescheduled("int-1", "2026-01-15T10:00:00Z", SchedulingParty.CANDIDATE));
        assertThat(only(INTERVIEW_TO_HOLD).due()).isEqualTo("2026-01-15T11:00:00Z");

        events.at("2026-01-15T08:00:00Z").happened(chris.cancelled("int-1"));
        assertThat(shown()).containsExactly(INTERVIEW_TO_SCHEDULE);
        assertThat(only(INTERVIEW_TO_SCHEDULE).due()).isEqualTo("2026-01-18T08:00:00Z");
    }

    @Test
    void onHistoryBroughtInNothingIsDueAndNoPreparationIsOwed() {
        Search past = search.broughtIn();
        Candidacy lee = past.candidate("lee");
        events.at("2020-03-02T10:00:00Z").by("anna", Role.IMPORTER).happened(past.opened());
        assertThat(matters()).isEmpty();

        events.happened(lee.submitted(), lee.advanced(Stage.SUBMITTED, Stage.SCREEN));
        assertThat(shown()).containsExactly(CANDIDATE_TO_MOVE);
        assertThat(events.rows(WorkItems.ITEMS))
                .allSatisfy(item -> assertThat(item.due()).isNull());

        events.happened(lee.rejectedInSilence(Stage.SCREEN));
        assertThat(matters()).isEmpty();
    }
}
