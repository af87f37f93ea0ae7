package dev.tandem.command.story;

import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;

import dev.tandem.events.CheckInId;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.CheckInScheduled;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.Vacancy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search itself, from its opening to its end. */
public final class Requisitions {

    public static final RequisitionId REQUISITION = new RequisitionId("req-7f3a");
    public static final CheckInId CHECK_IN = new CheckInId("chk-1");

    public static final String AMENDED = "The team grows faster than we thought";

    private Requisitions() {}

    /** Rob opens a search for one engineer for Mia. */
    public static RequisitionOpened opened() {
        return opened(1, Origin.NATIVE);
    }

    public static RequisitionOpened opened(int openings, Origin origin) {
        return opened(openings, origin, null, Stage.FORMER_DEFAULT);
    }

    /** With stages of its own. */
    public static RequisitionOpened opened(List<Stage> stages) {
        return opened(1, Origin.NATIVE, null, stages);
    }

    private static RequisitionOpened opened(
            int openings, Origin origin, @Nullable HeadcountId headcount, List<Stage> stages) {
        return new RequisitionOpened(
                REQUISITION,
                "Backend engineer",
                "Payments",
                "ENGINEER",
                "Lisbon",
                openings,
                MANAGER,
                RECRUITER,
                new CompensationBand(euros(62_000), euros(78_000)),
                headcount,
                null,
                stages,
                origin,
                null,
                null);
    }

    /** One that replaces somebody who is to know nothing of it, as it is stored where nothing is sealed. */
    public static RequisitionOpened openedInsteadOf(String replaced) {
        RequisitionOpened usual = opened();
        return new RequisitionOpened(
                usual.requisition(),
                usual.title(),
                usual.department(),
                usual.roleType(),
                usual.location(),
                usual.openings(),
                usual.hiringManager(),
                usual.recruiter(),
                usual.compensation(),
                usual.headcount(),
                usual.costOfVacancyPerDay(),
                usual.stages(),
                usual.origin(),
                null,
                null,
                null,
                replaced);
    }

    /** Another search of Rob's for Mia. */
    public static RequisitionOpened opened(RequisitionId another) {
        return opened(another, Stage.FORMER_DEFAULT);
    }

    /** One opening, whose applications go through these stages. */
    public static RequisitionOpened openedThrough(List<Stage> stages) {
        return opened(REQUISITION, stages);
    }

    private static RequisitionOpened opened(RequisitionId requisition, List<Stage> stages) {
        RequisitionOpened usual = opened();
        return new RequisitionOpened(
                requisition,
                usual.title(),
                usual.department(),
                usual.roleType(),
                usual.location(),
                usual.openings(),
                usual.hiringManager(),
                usual.recruiter(),
                usual.compensation(),
                usual.headcount(),
                usual.costOfVacancyPerDay(),
                stages,
                usual.origin(),
                null,
                null);
    }

    /** A search that another system ran. */
    public static RequisitionOpened imported() {
        return opened(1, Origin.IMPORTED);
    }

    /** A search that comes from a planned headcount. */
    public static RequisitionOpened openedFrom(HeadcountId headcount, int openings) {
        return opened(openings, Origin.NATIVE, headcount, Stage.FORMER_DEFAULT);
    }

    public static JobAdDrafted jobAdDrafted(int version, JobAdDrafted.Demand... demands) {
        return new JobAdDrafted(
                REQUISITION,
                version,
                "Backend engineer",
                "You will own the payout service",
                List.of(demands),
                Side.RECRUITER,
                RECRUITER,
                List.of(),
                false);
    }

    public static CheckInScheduled checkInScheduled() {
        return new CheckInScheduled(CHECK_IN, REQUISITION, Instant.parse("2026-01-16T09:00:00Z"), RECRUITER);
    }

    /** Somebody else recruits from now on. */
    public static RequisitionReassigned recruiterReassigned(PersonId to) {
        return new RequisitionReassigned(REQUISITION, Side.RECRUITER, RECRUITER, to, "Rob moves to another team");
    }

    /** Mia and Rob want so many from now on. */
    public static RequisitionAmended amendedTo(int openings) {
        Vacancy before = opened().vacancy();
        return amended(
                new Vacancy(
                        openings,
                        before.department(),
                        before.location(),
                        before.level(),
                        before.compensation(),
                        before.neededBy()),
                null);
    }

    /** The search is in another place from now on, and the requirements of that version are to be confirmed. */
    public static RequisitionAmended movedTo(String location, @Nullable Integer confirm) {
        Vacancy before = opened().vacancy();
        return amended(
                new Vacancy(
                        before.openings(),
                        before.department(),
                        location,
                        before.level(),
                        before.compensation(),
                        before.neededBy()),
                confirm);
    }

    /** What was opened is for something else from now on. */
    public static RequisitionAmended amended(Vacancy now, @Nullable Integer confirm) {
        return new RequisitionAmended(REQUISITION, null, opened().vacancy(), now, confirm, AMENDED);
    }

    public static RequisitionPutOnHold putOnHold() {
        return new RequisitionPutOnHold(REQUISITION, "Waiting for the reorganisation");
    }

    public static RequisitionResumed resumed() {
        return new RequisitionResumed(REQUISITION, "The reorganisation is over");
    }

    public static RequisitionFilled filled() {
        return new RequisitionFilled(REQUISITION, 1);
    }

    public static RequisitionCancelled cancelled() {
        return new RequisitionCancelled(REQUISITION, "The budget is gone");
    }
}
