package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.Money;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.PanelMember;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.pipeline.progress.RequirementsProgress;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.InterviewPlans;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.Kickoff;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.OfTheHouse;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.RequirementsVersion;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.SlaAgreement;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.SlaProposal;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.Suggested;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requisition with all that the two sides have written down.
 *
 * @param summary what a list shows of it
 * @param compensation the pay it can offer; null if unknown, and for interviewers
 * @param costOfVacancyPerDay what each day without the hire costs; null if unknown, and for interviewers
 * @param headcount the approved headcount it comes from; null if none
 * @param stages the stages that an application goes through, in order
 * @param kickoff what the kickoff left written; null before it was held
 * @param requirements what is looked for
 * @param sla what the two sides owe each other
 * @param scorecard how candidates are assessed; empty before it was defined
 * @param panel who assesses what; empty before it was assigned
 * @param interviewPlan the rounds of interviews that every candidate is to go through
 * @param risks what put it at risk, and what was done about it, oldest first; null for those who do not read what the two say to each
 *     other
 * @param expanded the names of the people in it; null unless they were asked for
 */
record RequisitionDetail(
        RequisitionSummary summary,
        @Nullable CompensationBand compensation,
        @Nullable Money costOfVacancyPerDay,
        @Nullable HeadcountId headcount,
        List<Stage> stages,
        @Nullable Kickoff kickoff,
        RequirementsStanding requirements,
        SlaStanding sla,
        List<Competency> scorecard,
        List<PanelMember> panel,
        InterviewPlans interviewPlan,
        @Nullable List<FlaggedRisk> risks,
        @Nullable Expanded expanded) {

    static RequisitionDetail of(
            RequisitionProgress progress,
            AgreedDocuments written,
            @Nullable List<FlaggedRisk> risks,
            RequisitionSummary summary,
            boolean withMoney) {
        RequisitionOpened opened = progress.opened();
        RequirementsProgress requirements = progress.requirements();
        int churn = requirements == null ? 0 : requirements.churn();
        return new RequisitionDetail(
                summary,
                withMoney ? opened.compensation() : null,
                withMoney ? opened.costOfVacancyPerDay() : null,
                opened.headcount(),
                opened.stages(),
                written.kickoff(),
                new RequirementsStanding(
                        written.newest(),
                        written.approved(),
                        churn,
                        requirements == null ? null : requirements.questionedAt(),
                        written.suggested()),
                new SlaStanding(written.proposed(), written.agreed(), progress.slaAgreed(), written.house()),
                written.scorecard(),
                written.panel(),
                written.plans(),
                risks,
                null);
    }

    /** The same, with what else is told. */
    RequisitionDetail with(@Nullable Expanded more) {
        return new RequisitionDetail(
                summary,
                compensation,
                costOfVacancyPerDay,
                headcount,
                stages,
                kickoff,
                requirements,
                sla,
                scorecard,
                panel,
                interviewPlan,
                risks,
                more);
    }

    /**
     * What is looked for.
     *
     * @param newest the newest version, approved or not; null before one was proposed
     * @param approved the newest version that the manager approved; null before
     * @param churn how many revisions came after the first approval
     * @param toConfirmSince since when the manager is asked to confirm the approved version, since pay, level or place were
     *     amended; null: they are not
     * @param suggested requirements that rejections suggested since the newest version, and nobody declined, oldest first
     */
    record RequirementsStanding(
            @Nullable RequirementsVersion newest,
            @Nullable RequirementsVersion approved,
            int churn,
            @Nullable Instant toConfirmSince,
            List<Suggested> suggested) {}

    /**
     * What the two sides owe each other.
     *
     * @param proposed the newest proposal, with its signatures; null before
     * @param agreed the terms that both signed last; null before
     * @param inForce whether clocks run on the agreed terms now; not while a newcomer has not signed them
     * @param house the terms of the house that bind them where {@code inForce} is false; null: none do
     */
    record SlaStanding(
            @Nullable SlaProposal proposed,
            @Nullable SlaAgreement agreed,
            boolean inForce,
            @Nullable OfTheHouse house) {}
}
