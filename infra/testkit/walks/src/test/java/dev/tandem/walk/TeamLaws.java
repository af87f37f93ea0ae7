package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.hire.HireEvent;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.Power;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nobody acts for both sides of a search, and whoever does something in an owner's place was allowed to just then. */
final class TeamLaws {

    private static final Set<String> SCHEDULING = Set.of(
            "ScheduleInterview",
            "RescheduleInterview",
            "CancelInterview",
            "SwapInterviewer",
            "CompleteInterview",
            "ScheduleDebrief",
            "RescheduleDebrief",
            "ScheduleCheckIn");
    private static final Set<String> SOURCING = Set.of("ReceiveApplication", "ScreenCandidate", "LogSourcingActivity");
    private static final Map<String, Power> POWERS = Map.ofEntries(
            Map.entry("SignSla", Power.SIGNING),
            Map.entry("AgreeToHold", Power.SIGNING),
            Map.entry("AgreeInterviewPlan", Power.SIGNING),
            Map.entry("ApproveRequirements", Power.SIGNING),
            Map.entry("ApproveJobAd", Power.SIGNING),
            Map.entry("DecideRound", Power.DECIDING),
            Map.entry("HoldDebrief", Power.DECIDING),
            Map.entry("DecideToHire", Power.DECIDING),
            Map.entry("ApproveOffer", Power.DECIDING),
            Map.entry("RefuseOffer", Power.DECIDING),
            Map.entry("CancelRequisition", Power.DECIDING),
            Map.entry("ExtendOffer", Power.EXTENDING),
            Map.entry("ImproveOffer", Power.EXTENDING),
            Map.entry("RescindOffer", Power.EXTENDING));
    private static final Set<String> OWNING =
            Set.of("ReassignRequisition", "AddToHiringTeam", "RemoveFromHiringTeam", "DelegateSide");

    /** What is said for oneself, and not for a side. */
    private static final Set<String> FOR_NO_SIDE = Set.of(
            "OpenRequisition", "SubmitFeedback", "AmendFeedback", "RaiseEscalation", "CompleteAction", "EndDelegation");

    private static final class Search {
        private final Map<Side, PersonId> owners = new HashMap<>();
        private final List<HiringTeamJoined> duties = new ArrayList<>();
        private final List<SideDelegated> delegations = new ArrayList<>();

        /** Whom somebody who was hired works for now, if their hire was handed over. */
        private final Map<ApplicationId, PersonId> managers = new HashMap<>();
    }

    private final Map<RequisitionId, Search> searches = new HashMap<>();
    private int inAnothersPlace;

    /** Fails if one of these events breaks one; how many were recorded in somebody's place. */
    static int holdIn(List<Entry> log) {
        TeamLaws laws = new TeamLaws();
        log.forEach(laws::holdFor);
        return laws.inAnothersPlace;
    }

    private void holdFor(Entry entry) {
        @Nullable RequisitionId requisition = requisition(entry.event());
        if (requisition == null) {
            return;
        }
        Search search = searches.computeIfAbsent(requisition, _ -> new Search());
        allowed(search, entry);
        apply(search, entry.event());
        for (SideDelegated delegation : search.delegations) {
            Instant begun = delegation.from().isAfter(entry.recordedAt()) ? delegation.from() : entry.recordedAt();
            apart(search, delegation.delegate(), begun);
        }
        for (HiringTeamJoined member : search.duties) {
            apart(search, member.person(), entry.recordedAt());
        }
    }

    private void allowed(Search search, Entry entry) {
        Role role = entry.role();
        boolean couldActForOthers = role == Role.HIRING_TEAM || role == Role.RECRUITER || role == Role.HIRING_MANAGER;
        if (!couldActForOthers || FOR_NO_SIDE.contains(entry.command()) || search.owners.containsValue(entry.actor())) {
            return;
        }
        boolean covered = search.delegations.stream()
                        .filter(delegation -> delegation.delegate().equals(entry.actor()))
                        .filter(delegation -> inForce(delegation, entry.recordedAt()))
                        .anyMatch(delegation -> covers(delegation.powers(), entry.command()))
                || search.duties.stream()
                        .filter(member -> member.person().equals(entry.actor()))
                        .anyMatch(member -> covers(member.duty(), entry.command()));
        assertThat(covered || awaited(entry) || theirOwn(search, entry))
                .as("%s by %s as %s is covered by what they are on the search", entry, entry.actor(), role)
                .isTrue();
        inAnothersPlace++;
    }

    /** An interviewer says that their interview took place, in whatever role they come. */
    private static boolean awaited(Entry entry) {
        return entry.command().equals("CompleteInterview");
    }

    /** Whoever they work for now says what becomes of them, in whatever role they come. */
    private static boolean theirOwn(Search search, Entry entry) {
        return entry.event() instanceof HireEvent hire && entry.actor().equals(search.managers.get(hire.application()));
    }

    private static boolean covers(Set<Power> powers, String command) {
        @Nullable Power power = POWERS.get(command);
        return !OWNING.contains(command) && (power == null || powers.contains(power));
    }

    private static boolean covers(Duty duty, String command) {
        if (POWERS.containsKey(command) || OWNING.contains(command)) {
            return false;
        }
        return switch (duty) {
            case COORDINATOR -> SCHEDULING.contains(command);
            case SOURCER -> SOURCING.contains(command);
            case RECRUITING_PARTNER, CO_MANAGER -> true;
            case OBSERVER -> false;
        };
    }

    private static void apply(Search search, Event event) {
        switch (event) {
            case RequisitionOpened opened -> {
                search.owners.put(Side.RECRUITER, opened.recruiter());
                search.owners.put(Side.HIRING_MANAGER, opened.hiringManager());
            }
            case RequisitionReassigned reassigned -> {
                search.owners.put(reassigned.side(), reassigned.to());
                search.delegations.removeIf(delegation -> delegation.side() == reassigned.side());
            }
            case HireHandedOver handed -> search.managers.put(handed.application(), handed.to());
            case HiringTeamJoined joined -> search.duties.add(joined);
            case HiringTeamLeft left ->
                assertThat(search.duties.removeIf(
                                member -> member.person().equals(left.person()) && member.duty() == left.duty()))
                        .as("whoever leaves was there: %s", left)
                        .isTrue();
            case SideDelegated delegated -> {
                assertThat(delegated.owner()).isEqualTo(search.owners.get(delegated.side()));
                search.delegations.add(delegated);
            }
            case DelegationEnded ended ->
                search.delegations.removeIf(delegation -> delegation.side() == ended.side()
                        && delegation.delegate().equals(ended.delegate()));
            default -> {}
        }
    }

    private static void apart(Search search, PersonId person, Instant then) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        search.owners.forEach((side, owner) -> {
            if (owner.equals(person)) {
                sides.add(side);
            }
        });
        search.duties.stream()
                .filter(member -> member.person().equals(person) && member.duty() != Duty.OBSERVER)
                .map(member -> member.duty() == Duty.CO_MANAGER ? Side.HIRING_MANAGER : Side.RECRUITER)
                .forEach(sides::add);
        search.delegations.stream()
                .filter(delegation -> delegation.delegate().equals(person) && inForce(delegation, then))
                .map(SideDelegated::side)
                .forEach(sides::add);
        assertThat(sides).as("sides for which %s acts at %s", person, then).hasSizeLessThan(2);
    }

    private static boolean inForce(SideDelegated delegation, Instant then) {
        return !then.isBefore(delegation.from()) && then.isBefore(delegation.until());
    }

    private static @Nullable RequisitionId requisition(Event event) {
        return switch (event) {
            case RequisitionEvent of -> of.requisition();
            case OfApplication of -> of.requisition();
            default -> null;
        };
    }
}
