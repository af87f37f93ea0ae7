package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.KickoffAnswers;
import dev.tandem.events.requisition.PanelMember;
import dev.tandem.events.requisition.PlannedRound;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementChange;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SuggestedRequirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides of a requisition have written down.
 *
 * @param kickoff what the kickoff left written; null before it was held
 * @param newest the newest version of the requirements; null before one was proposed
 * @param approved the newest version that the manager approved; null before
 * @param proposed the newest proposal of a service agreement; null before
 * @param agreed the terms that both sides signed last; null before
 * @param scorecard how candidates are assessed; empty before it was defined
 * @param panel who assesses what; empty before it was assigned
 * @param house the terms of the house that bind the two where they have agreed on none; null: none do
 * @param plans the rounds of interviews
 * @param suggested requirements that rejections suggested since the requirements were written last, and nobody declined
 */
record AgreedDocuments(
        @Nullable Kickoff kickoff,
        @Nullable RequirementsVersion newest,
        @Nullable RequirementsVersion approved,
        @Nullable SlaProposal proposed,
        @Nullable SlaAgreement agreed,
        List<Competency> scorecard,
        List<PanelMember> panel,
        @Nullable OfTheHouse house,
        InterviewPlans plans,
        List<Suggested> suggested) {

    static final AgreedDocuments NONE = new AgreedDocuments(
            null, null, null, null, null, List.of(), List.of(), null, new InterviewPlans(null, null), List.of());

    AgreedDocuments with(Kickoff held) {
        return new AgreedDocuments(held, newest, approved, proposed, agreed, scorecard, panel, house, plans, suggested);
    }

    /** With the newest version, which settles what was suggested before it. */
    AgreedDocuments with(RequirementsVersion version) {
        return new AgreedDocuments(
                kickoff, version, approved, proposed, agreed, scorecard, panel, house, plans, List.of());
    }

    AgreedDocuments approved(RequirementsVersion version) {
        boolean isNewest = newest != null && newest.version() == version.version();
        return new AgreedDocuments(
                kickoff,
                isNewest ? version : newest,
                version,
                proposed,
                agreed,
                scorecard,
                panel,
                house,
                plans,
                suggested);
    }

    AgreedDocuments with(SlaProposal proposal) {
        return new AgreedDocuments(
                kickoff, newest, approved, proposal, agreed, scorecard, panel, house, plans, suggested);
    }

    AgreedDocuments with(SlaAgreement agreement) {
        return new AgreedDocuments(
                kickoff, newest, approved, proposed, agreement, scorecard, panel, house, plans, suggested);
    }

    AgreedDocuments scored(List<Competency> by) {
        return new AgreedDocuments(kickoff, newest, approved, proposed, agreed, by, panel, house, plans, suggested);
    }

    AgreedDocuments assessedBy(List<PanelMember> members) {
        return new AgreedDocuments(
                kickoff, newest, approved, proposed, agreed, scorecard, members, house, plans, suggested);
    }

    AgreedDocuments boundBy(OfTheHouse terms) {
        return new AgreedDocuments(
                kickoff, newest, approved, proposed, agreed, scorecard, panel, terms, plans, suggested);
    }

    AgreedDocuments with(InterviewPlans rounds) {
        return new AgreedDocuments(
                kickoff, newest, approved, proposed, agreed, scorecard, panel, house, rounds, suggested);
    }

    AgreedDocuments with(Suggested one) {
        return suggesting(Stream.concat(suggested.stream(), Stream.of(one)).toList());
    }

    AgreedDocuments without(SuggestionId suggestion) {
        return suggesting(suggested.stream()
                .filter(one -> !one.suggestion().equals(suggestion))
                .toList());
    }

    private AgreedDocuments suggesting(List<Suggested> all) {
        return new AgreedDocuments(kickoff, newest, approved, proposed, agreed, scorecard, panel, house, plans, all);
    }

    /**
     * A requirement that somebody found missing when a candidate was rejected.
     *
     * @param requirement what should be asked for
     */
    record Suggested(SuggestionId suggestion, SuggestedRequirement requirement, PersonId by, Instant at) {}

    /**
     * The rounds of interviews.
     *
     * @param proposed the newest proposal, agreed or not; null before
     * @param agreed the plan by which a round goes that begins now; null before any was agreed
     */
    record InterviewPlans(
            @Nullable InterviewPlan proposed, @Nullable InterviewPlan agreed) {

        InterviewPlans and(InterviewPlan proposal) {
            return new InterviewPlans(proposal, agreed);
        }

        InterviewPlans agreed(int version, Instant at) {
            if (proposed == null || proposed.version() != version) {
                return this;
            }
            InterviewPlan now = proposed.agreedAt(at);
            return new InterviewPlans(now, now);
        }
    }

    /**
     * A plan of interviews.
     *
     * @param version from 1
     * @param rounds in order
     * @param by which side wrote it
     * @param agreedAt when the other side agreed to it; null before
     */
    record InterviewPlan(
            int version,
            List<PlannedRound> rounds,
            Side by,
            PersonId proposedBy,
            Instant proposedAt,
            @Nullable Instant agreedAt) {

        InterviewPlan agreedAt(Instant at) {
            return new InterviewPlan(version, rounds, by, proposedBy, proposedAt, at);
        }
    }

    /**
     * Terms of the house.
     *
     * @param version which of them
     * @param approvals who approves offers; null: the hiring manager alone
     * @param appliedAt since when they bind this search
     */
    record OfTheHouse(
            int version,
            SlaTerms terms,
            HousePolicies policies,
            @Nullable ApprovalPolicy approvals,
            Instant appliedAt) {}

    /**
     * The kickoff.
     *
     * @param heldAt when
     * @param attendees who was there
     * @param answers what was written down
     * @param daysToHire how many days from it to an accepted offer both hold to be realistic; null: nobody said
     * @param sourcingPlan where people are looked for, and who does what; null: nobody said
     */
    record Kickoff(
            Instant heldAt,
            List<PersonId> attendees,
            KickoffAnswers answers,
            @Nullable Integer daysToHire,
            @Nullable String sourcingPlan) {}

    /**
     * A version of what is looked for.
     *
     * @param version from 1
     * @param proposedAt when it was put on the table
     * @param approvedAt when the manager approved it; null before
     * @param requirements all that is looked for
     * @param changes what differs from the version before, and why; empty for the first
     */
    record RequirementsVersion(
            int version,
            Instant proposedAt,
            @Nullable Instant approvedAt,
            List<Requirement> requirements,
            List<RequirementChange> changes) {

        RequirementsVersion approvedAt(Instant at) {
            return new RequirementsVersion(version, proposedAt, at, requirements, changes);
        }
    }

    /**
     * A proposal of a service agreement.
     *
     * @param version from 1
     * @param signatures who has signed it
     */
    record SlaProposal(
            int version, SlaTerms terms, PersonId proposedBy, Instant proposedAt, List<Signature> signatures) {

        SlaProposal signed(Signature signature) {
            List<Signature> all = new ArrayList<>(signatures);
            all.removeIf(other -> other.side() == signature.side());
            all.add(signature);
            return new SlaProposal(version, terms, proposedBy, proposedAt, all);
        }

        SlaProposal without(Side side) {
            return new SlaProposal(
                    version,
                    terms,
                    proposedBy,
                    proposedAt,
                    signatures.stream().filter(one -> one.side() != side).toList());
        }
    }

    /**
     * A word given.
     *
     * @param side for which side
     * @param person by whom
     */
    record Signature(Side side, PersonId person, Instant at) {}

    /**
     * Terms that both sides signed.
     *
     * @param version which proposal became it
     * @param agreedAt since when
     */
    record SlaAgreement(int version, SlaTerms terms, Instant agreedAt) {}
}
