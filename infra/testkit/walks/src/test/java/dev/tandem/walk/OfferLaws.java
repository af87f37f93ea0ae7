package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.ConditionKind;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferConditionFailed;
import dev.tandem.events.offer.OfferConditionMet;
import dev.tandem.events.offer.OfferConditionSet;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.TermsApplied;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No offer without the manager's decision, which knew every must-have, and all approvals on exactly these terms; what was brought in
 * needs neither.
 */
final class OfferLaws {

    private final Map<RequisitionId, Map<Integer, List<Requirement>>> versions = new HashMap<>();
    private final Map<RequisitionId, Integer> agreed = new HashMap<>();
    private final Map<ApplicationId, HiringDecided> decisions = new HashMap<>();
    private final Map<ProposalId, OfferProposed> proposals = new HashMap<>();
    private final Map<ProposalId, List<Approver>> approvals = new HashMap<>();
    private final Set<ProposalId> closed = new HashSet<>();
    private final Map<ApplicationId, ProposalId> open = new HashMap<>();
    private final Map<RequisitionId, ApprovalPolicy> policies = new HashMap<>();
    private final Map<RequisitionId, PersonId> managers = new HashMap<>();
    private final Map<OfferId, Integer> rounds = new HashMap<>();
    private final Map<OfferId, Set<ConditionKind>> unmet = new HashMap<>();
    private final Set<OfferId> failed = new HashSet<>();

    /** Fails if that event breaks one. */
    void holdFor(Entry entry) {
        switch (entry.event()) {
            case RequirementsProposed e -> version(e.requisition(), e.version(), e.requirements());
            case RequirementsRevised e -> version(e.requisition(), e.version(), e.requirements());
            case RequirementsApproved e -> agreed.put(e.requisition(), e.version());
            case RequisitionOpened e -> managers.put(e.requisition(), e.hiringManager());
            case RequisitionReassigned e when e.side() == Side.HIRING_MANAGER -> managers.put(e.requisition(), e.to());
            case TermsApplied e
            when e.house() != null -> {
                if (e.house().approvals() == null) {
                    policies.remove(e.requisition());
                } else {
                    policies.put(e.requisition(), e.house().approvals());
                }
            }
            case HiringDecided e -> decided(e);
            case HiringDecisionLapsed e -> {
                assertThat(unknown(decisions.get(e.application())))
                        .as("why it lapsed: %s", e)
                        .containsExactlyInAnyOrderElementsOf(e.requirements());
                decisions.remove(e.application());
                close(e);
            }
            case OfferProposed e -> proposed(e);
            case OfferApproved e -> approved(e);
            case OfferRefused e -> close(e);
            case OfferExtended e -> extended(entry, e);
            case OfferImproved e -> improved(entry, e);
            case OfferDeclined e -> close(e);
            case OfferRescinded e -> {
                assertThat(e.ground() == null || failed.contains(e.offer()))
                        .as("what failed before %s", e)
                        .isTrue();
                assertThat(e.reason().isEmpty())
                        .as("a reason or a ground: %s", e)
                        .isEqualTo(e.ground() != null);
                close(e);
            }
            case OfferConditionSet e ->
                assertThat(unmet.computeIfAbsent(e.offer(), _ -> new HashSet<>())
                                .add(e.kind()))
                        .as("set twice: %s", e)
                        .isTrue();
            case OfferConditionMet e ->
                assertThat(unmet.getOrDefault(e.offer(), Set.of()).remove(e.kind()))
                        .as("met what was not open: %s", e)
                        .isTrue();
            case OfferConditionFailed e -> {
                assertThat(unmet.getOrDefault(e.offer(), Set.of()))
                        .as("failed what was not open: %s", e)
                        .contains(ConditionKind.valueOf(e.kind()));
                failed.add(e.offer());
            }
            case CandidateHired e -> {
                if (entry.role() != Role.IMPORTER) {
                    assertThat(unmet.getOrDefault(e.offer(), Set.of()))
                            .as("conditions of %s", e)
                            .isEmpty();
                }
            }
            case CandidateRejected e -> ended(e);
            case CandidateWithdrew e -> ended(e);
            case CandidateReconsidered e -> ended(e);
            case ApplicationClosed e -> ended(e);
            case ApplicationReceived e -> ended(e);
            default -> {}
        }
    }

    private void version(RequisitionId requisition, int version, List<Requirement> requirements) {
        versions.computeIfAbsent(requisition, _ -> new HashMap<>()).put(version, requirements);
    }

    private void decided(HiringDecided e) {
        assertThat(unknown(decisions.get(e.application())).isEmpty() && decisions.containsKey(e.application()))
                .as("a decision stood before %s", e)
                .isFalse();
        assertThat(e.requirementsVersion()).as("what it knows: %s", e).isEqualTo(agreed.get(e.requisition()));
        decisions.put(e.application(), e);
        close(e);
    }

    private void proposed(OfferProposed e) {
        @Nullable ProposalId before = open.get(e.application());
        assertThat(before == null || isComplete(before))
                .as("one waits already: %s", e)
                .isTrue();
        if (e.improves() == null) {
            standing(e, e.decision());
        }
        asked(e);
        close(e);
        open.put(e.application(), e.proposal());
        proposals.put(e.proposal(), e);
    }

    /** Those whom the house names, and nobody twice; without it the hiring manager alone. */
    private void asked(OfferProposed e) {
        @Nullable ApprovalPolicy policy = policies.get(e.requisition());
        if (policy == null) {
            assertThat(e.approvers()).as("who is to approve: %s", e).containsExactly(Approver.HIRING_MANAGER);
            return;
        }
        List<Approver> expected = new ArrayList<>(policy.approvers());
        if (e.aboveBand() && policy.aboveBand() != null) {
            expected.add(policy.aboveBand());
        }
        expected.removeIf(approver -> approver.person() != null
                && approver.person().equals(managers.get(e.requisition()))
                && policy.approvers().contains(Approver.HIRING_MANAGER));
        assertThat(e.approvers()).as("who is to approve: %s", e).containsExactlyElementsOf(expected);
        assertThat(e.sequence()).as("in what sequence: %s", e).isEqualTo(policy.sequence());
    }

    private void approved(OfferApproved e) {
        OfferProposed proposal = Objects.requireNonNull(proposals.get(e.proposal()));
        if (proposal.sequence() == ApprovalPolicy.Sequence.IN_ORDER) {
            List<Approver> before =
                    proposal.approvers().subList(0, proposal.approvers().indexOf(e.approver()));
            assertThat(approvals.getOrDefault(e.proposal(), List.of()))
                    .as("each after the one before: %s", e)
                    .containsAll(before);
        }
        // Who may stand in for the manager, TeamLaws say.
        if (e.approver().person() != null) {
            assertThat(e.approvedBy())
                    .as("by whoever was asked: %s", e)
                    .isEqualTo(e.approver().person());
        }
        assertThat(open.get(e.application())).as("what is open: %s", e).isEqualTo(e.proposal());
        List<Approver> all = approvals.computeIfAbsent(e.proposal(), _ -> new ArrayList<>());
        assertThat(all).as("approved twice: %s", e).doesNotContain(e.approver());
        all.add(e.approver());
        assertThat(e.complete()).as("whether all have: %s", e).isEqualTo(isComplete(e.proposal()));
    }

    private void extended(Entry entry, OfferExtended e) {
        rounds.put(e.offer(), 1);
        if (entry.role() == Role.IMPORTER) {
            close(e);
            return;
        }
        ProposalId proposal = Objects.requireNonNull(e.proposal(), () -> "approved by nobody: " + e);
        OfferProposed approved = Objects.requireNonNull(proposals.get(proposal));
        standing(e, approved.decision());
        assertThat(closed).as("extended once: %s", e).doesNotContain(proposal);
        assertThat(isComplete(proposal)).as("approved by all: %s", e).isTrue();
        assertThat(e.terms()).as("exactly these terms").isEqualTo(approved.terms());
        close(e);
    }

    private void improved(Entry entry, OfferImproved e) {
        assertThat(e.round()).as("rounds of %s", e).isEqualTo(rounds.merge(e.offer(), 1, Integer::sum));
        if (entry.role() == Role.IMPORTER) {
            return;
        }
        ProposalId proposal = Objects.requireNonNull(e.proposal(), () -> "approved by nobody: " + e);
        OfferProposed approved = Objects.requireNonNull(proposals.get(proposal));
        assertThat(isComplete(proposal)).as("approved by all: %s", e).isTrue();
        BigDecimal most = Objects.requireNonNull(
                (approved.upTo() == null ? approved.terms() : approved.terms().paying(approved.upTo())).inAFullYear());
        assertThat(e.terms().inAFullYear())
                .as("within what was approved: %s", e)
                .isLessThanOrEqualTo(most);
        if (proposal.equals(open.get(e.application()))) {
            close(e);
        }
    }

    /** The decision that it rests on is the last, and knows every must-have. */
    private void standing(OfApplication event, @Nullable HiringDecisionId decision) {
        HiringDecided stands =
                Objects.requireNonNull(decisions.get(event.application()), () -> "nobody decided before " + event);
        assertThat(decision).as("the decision behind %s", event).isEqualTo(stands.decision());
        assertThat(unknown(stands))
                .as("must-haves that it did not know: %s", event)
                .isEmpty();
    }

    private List<Object> unknown(@Nullable HiringDecided decision) {
        if (decision == null) {
            return List.of();
        }
        Map<Integer, List<Requirement>> all = versions.getOrDefault(decision.requisition(), Map.of());
        List<Requirement> known = decision.requirementsVersion() == null
                ? List.of()
                : all.getOrDefault(decision.requirementsVersion(), List.of());
        List<Requirement> now = all.getOrDefault(agreed.getOrDefault(decision.requisition(), 0), List.of());
        return now.stream()
                .filter(Requirement::mustHave)
                .filter(mustHave -> !known.contains(mustHave))
                .<Object>map(Requirement::id)
                .toList();
    }

    private boolean isComplete(ProposalId proposal) {
        return approvals
                .getOrDefault(proposal, List.of())
                .containsAll(Objects.requireNonNull(proposals.get(proposal)).approvers());
    }

    private void close(OfApplication event) {
        @Nullable ProposalId proposal = open.remove(event.application());
        if (proposal != null) {
            closed.add(proposal);
        }
    }

    private void ended(OfApplication event) {
        decisions.remove(event.application());
        close(event);
    }
}
