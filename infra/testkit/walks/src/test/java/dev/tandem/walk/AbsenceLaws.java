package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.people.AbsenceCancelled;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.query.pipeline.work.AbsentOwner;
import dev.tandem.query.pipeline.work.Assignee;
import dev.tandem.query.pipeline.work.PartyRole;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is missing when something is due, counted anew by somebody who goes through the calendar day by day; and that every search
 * knows of its people what they have said.
 */
final class AbsenceLaws {

    /** Whoever is in the house says when they are away for this long after it. */
    private static final int DAYS_TO_SAY_SO = 14;

    private record Days(LocalDate until, ZoneId zone) {

        boolean hold(LocalDate from, Instant moment) {
            return !moment.isBefore(from.atStartOfDay(zone).toInstant())
                    && moment.isBefore(until.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    private record Stood(Instant since, PersonId person) {}

    /** What the events of one search say. */
    private static final class Search {
        private final Map<Side, List<Stood>> owners = new EnumMap<>(Side.class);
        private final Map<PersonId, Map<LocalDate, Days>> away = new HashMap<>();
        private final List<SideDelegated> delegations = new ArrayList<>();
        private final Map<SideDelegated, Instant> endedEarly = new HashMap<>();

        private void hears(Entry entry) {
            Instant at = entry.recorded().occurredAt();
            switch (entry.event()) {
                case RequisitionOpened opened -> {
                    stands(Side.RECRUITER, opened.recruiter(), at);
                    stands(Side.HIRING_MANAGER, opened.hiringManager(), at);
                }
                case RequisitionReassigned reassigned -> {
                    stands(reassigned.side(), reassigned.to(), at);
                    delegations.stream()
                            .filter(one -> one.side() == reassigned.side())
                            .forEach(one -> endedEarly.putIfAbsent(one, at));
                }
                case SideDelegated delegated -> delegations.add(delegated);
                case DelegationEnded ended ->
                    delegations.stream()
                            .filter(one -> one.side() == ended.side())
                            .filter(one -> one.delegate().equals(ended.delegate()))
                            .forEach(one -> endedEarly.putIfAbsent(one, at));
                case TermsApplied applied ->
                    applied.newAbsences().forEach(one -> {
                        Map<LocalDate, Days> theirs = away.computeIfAbsent(one.person(), _ -> new TreeMap<>());
                        if (one.until() == null) {
                            theirs.remove(one.from());
                        } else {
                            theirs.put(one.from(), new Days(one.until(), one.zone()));
                        }
                    });
                default -> {}
            }
        }

        private void stands(Side side, PersonId person, Instant at) {
            owners.computeIfAbsent(side, _ -> new ArrayList<>()).add(new Stood(at, person));
        }

        private @Nullable AbsentOwner missing(Side side, Instant due) {
            List<Stood> stood = Objects.requireNonNull(owners.get(side));
            PersonId owner = stood.getLast().person();
            PersonId then = stood.getFirst().person();
            for (Stood one : stood) {
                then = one.since().isAfter(due) ? then : one.person();
            }
            boolean covered = delegations.stream()
                    .filter(one -> one.side() == side && !due.isBefore(one.from()) && due.isBefore(one.until()))
                    .filter(one ->
                            !endedEarly.containsKey(one) || due.isBefore(Objects.requireNonNull(endedEarly.get(one))))
                    .anyMatch(one -> !isAway(one.delegate(), due));
            if (!owner.equals(then) || covered || !isAway(owner, due)) {
                return null;
            }
            Map<LocalDate, Days> theirs = Objects.requireNonNull(away.get(owner));
            Days days = theirs.entrySet().stream()
                    .filter(one -> one.getValue().hold(one.getKey(), due))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            LocalDate day = LocalDate.ofInstant(due, days.zone());
            while (away(theirs, day)) {
                day = day.plusDays(1);
            }
            return new AbsentOwner(owner, day);
        }

        private boolean isAway(PersonId person, Instant moment) {
            return away.getOrDefault(person, Map.of()).entrySet().stream()
                    .anyMatch(one -> one.getValue().hold(one.getKey(), moment));
        }

        private static boolean away(Map<LocalDate, Days> theirs, LocalDate day) {
            return theirs.entrySet().stream()
                    .anyMatch(one -> !day.isBefore(one.getKey())
                            && !day.isAfter(one.getValue().until()));
        }
    }

    private final Map<RequisitionId, Search> searches = new HashMap<>();
    private final Map<PersonId, Map<LocalDate, Days>> said = new HashMap<>();

    private AbsenceLaws(List<Entry> log) {
        for (Entry entry : log) {
            switch (entry.event()) {
                case AbsenceRecorded recorded ->
                    said.computeIfAbsent(recorded.person(), _ -> new TreeMap<>())
                            .put(recorded.from(), new Days(recorded.until(), recorded.zone()));
                case AbsenceCancelled cancelled ->
                    Objects.requireNonNull(said.get(cancelled.person())).remove(cancelled.from());
                default -> {
                    if (entry.event() instanceof RequisitionEvent about) {
                        searches.computeIfAbsent(about.requisition(), _ -> new Search())
                                .hears(entry);
                    }
                }
            }
        }
    }

    /**
     * Fails if what is shown differs.
     *
     * @param shown what waits after that log
     * @return how many of them are owed by somebody who is missing
     */
    static int holdOf(List<StoredWorkItem> shown, List<Entry> log) {
        AbsenceLaws laws = new AbsenceLaws(log);
        int missing = 0;
        for (StoredWorkItem item : shown) {
            laws.holdOf(item);
            missing += item.absent() == null ? 0 : 1;
        }
        return missing;
    }

    /** Fails if a search does not know what its partners and delegates have said, all checks being made at that moment. */
    static void allIsCopied(List<Entry> log, Instant now) {
        AbsenceLaws laws = new AbsenceLaws(log);
        laws.searches.values().forEach(search -> {
            List<PersonId> people = new ArrayList<>();
            search.owners.values().forEach(stood -> people.add(stood.getLast().person()));
            search.delegations.stream()
                    .filter(one ->
                            !search.endedEarly.containsKey(one) && one.until().isAfter(now))
                    .forEach(one -> people.add(one.delegate()));
            people.forEach(person -> assertThat(recent(search.away.get(person), now))
                    .as("what a search knows of %s", person)
                    .isEqualTo(recent(laws.said.get(person), now)));
        });
    }

    private static Map<LocalDate, Days> recent(@Nullable Map<LocalDate, Days> all, Instant now) {
        Map<LocalDate, Days> recent = new TreeMap<>(all == null ? Map.of() : all);
        LocalDate early = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_TO_SAY_SO - 2);
        recent.values().removeIf(days -> days.until().isBefore(early));
        return recent;
    }

    private void holdOf(StoredWorkItem item) {
        @Nullable Instant due = item.due();
        if (item.promise() == null || due == null) {
            assertThat(item.absent()).as("nothing is promised: %s", item).isNull();
            return;
        }
        Search search = Objects.requireNonNull(searches.get(item.requisition()));
        if (item.promise() == PromiseKind.KICKOFF || item.promise() == PromiseKind.SIGNING) {
            // Owed by both, each with a time of their own: shown is the earlier, and who is missing then.
            if (item.absent() != null) {
                assertThat(item.absent())
                        .as("who is missing: %s", item)
                        .isIn(search.missing(Side.RECRUITER, due), search.missing(Side.HIRING_MANAGER, due));
            }
            return;
        }
        @Nullable Side side = owing(item);
        assertThat(item.absent())
                .as("who is missing: %s", item)
                .isEqualTo(side == null ? null : search.missing(side, due));
    }

    /** On which side it is owed; null if a person owes it who need not be one of the two. */
    private static @Nullable Side owing(StoredWorkItem item) {
        return switch (Objects.requireNonNull(item.promise())) {
            case FEEDBACK -> null;
            case OFFER_APPROVAL -> item.assignees().contains(Assignee.HIRING_MANAGER) ? Side.HIRING_MANAGER : null;
            case ANSWER ->
                item.assignees().getFirst().party() == PartyRole.RECRUITER ? Side.RECRUITER : Side.HIRING_MANAGER;
            case SUBMITTAL_REVIEW, REQUIREMENTS_APPROVAL, DEBRIEF, ROUND_DECISION, HIRING_DECISION ->
                Side.HIRING_MANAGER;
            default -> Side.RECRUITER;
        };
    }
}
