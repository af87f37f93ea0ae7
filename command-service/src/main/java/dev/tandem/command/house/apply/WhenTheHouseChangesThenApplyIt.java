package dev.tandem.command.house.apply;

import dev.tandem.command.deadline.api.Automation;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.people.AbsenceCancelled;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.people.HouseTermsAdopted;
import dev.tandem.events.people.WorkingHoursSet;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.SideDelegated;
import java.util.Set;

/**
 * Copies into each search what binds it: terms of the house that were adopted for searches under way, the hours of whoever has
 * or gets a part in it, and when the two partners and their delegates are away. Each search has events of its own of it, so that
 * whatever follows it sees them in order.
 */
public final class WhenTheHouseChangesThenApplyIt implements Automation {

    private static final Set<Class<? extends Event>> PARTNERS =
            Set.of(RequisitionOpened.class, RequisitionReassigned.class);

    /** Both name whom they are about, so that the searches of whoever came in another's place are found too. */
    private static final Set<Class<? extends Event>> INTERVIEWS =
            Set.of(InterviewScheduled.class, InterviewerSwapped.class);

    private static final Set<Class<? extends Event>> DELEGATIONS = Set.of(SideDelegated.class);

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                HouseTermsAdopted.class,
                WorkingHoursSet.class,
                AbsenceRecorded.class,
                AbsenceCancelled.class,
                SideDelegated.class,
                RequisitionOpened.class,
                RequisitionReopened.class,
                RequisitionReassigned.class,
                InterviewScheduled.class,
                InterviewerSwapped.class);
    }

    @Override
    public void sees(RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        switch (recorded.event()) {
            case HouseTermsAdopted event -> {
                if (event.house().alsoOpen()) {
                    schedule.nowOnEach(Set.of(RequisitionOpened.class), Set.of(), ApplyHouseTerms::new);
                }
            }
            case WorkingHoursSet event -> {
                PersonId person = event.person();
                onEach(PARTNERS, person.asRecruiter(), person, schedule);
                onEach(PARTNERS, person.asManager(), person, schedule);
                onEach(INTERVIEWS, person.asInterviewer(), person, schedule);
            }
            case AbsenceRecorded event -> awayOnEach(event.person(), schedule);
            case AbsenceCancelled event -> awayOnEach(event.person(), schedule);
            case SideDelegated event -> mayBeAway(event.delegate(), event.requisition(), schedule);
            case RequisitionOpened event -> {
                standsThere(event.recruiter(), event.requisition(), schedule);
                standsThere(event.hiringManager(), event.requisition(), schedule);
            }
            case RequisitionReopened event ->
                schedule.nowIf(HouseTermsAdopted.class, Tag.HOUSE_TERMS, new ApplyHouseTerms(event.requisition()));
            case RequisitionReassigned event -> standsThere(event.to(), event.requisition(), schedule);
            case InterviewScheduled event ->
                event.assignments()
                        .forEach(assignment -> takesPart(assignment.interviewer(), event.requisition(), schedule));
            case InterviewerSwapped event -> takesPart(event.in(), event.requisition(), schedule);
            default -> {}
        }
    }

    private static void onEach(Set<Class<? extends Event>> types, Tag tag, PersonId person, DeadlineSchedule schedule) {
        schedule.nowOnEach(types, Set.of(tag), search -> new ApplyWorkingHours(search, person));
    }

    private static void awayOnEach(PersonId person, DeadlineSchedule schedule) {
        awayOnEach(PARTNERS, person.asRecruiter(), person, schedule);
        awayOnEach(PARTNERS, person.asManager(), person, schedule);
        awayOnEach(DELEGATIONS, person.asInterviewer(), person, schedule);
    }

    private static void awayOnEach(
            Set<Class<? extends Event>> types, Tag tag, PersonId person, DeadlineSchedule schedule) {
        schedule.nowOnEach(types, Set.of(tag), search -> new ApplyAbsences(search, person));
    }

    private static void standsThere(PersonId person, RequisitionId search, DeadlineSchedule schedule) {
        takesPart(person, search, schedule);
        mayBeAway(person, search, schedule);
    }

    private static void mayBeAway(PersonId person, RequisitionId search, DeadlineSchedule schedule) {
        schedule.nowIf(AbsenceRecorded.class, person.asInterviewer(), new ApplyAbsences(search, person));
    }

    private static void takesPart(PersonId person, RequisitionId search, DeadlineSchedule schedule) {
        schedule.nowIf(WorkingHoursSet.class, person.asInterviewer(), new ApplyWorkingHours(search, person));
    }
}
