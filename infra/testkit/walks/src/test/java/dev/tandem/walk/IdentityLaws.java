package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.CandidatesToldApart;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of every log about ids that mean one person, on paper like {@link Laws}. */
final class IdentityLaws {

    private final Map<CandidateId, CandidateId> survivors = new HashMap<>();
    private final Map<CandidateId, Map<RequisitionId, ApplicationId>> applications = new HashMap<>();
    private final Set<CandidateId> registered = new HashSet<>();
    private final Set<CandidateId> held = new HashSet<>();
    private final Set<CandidateId> forgotten = new HashSet<>();

    private IdentityLaws() {}

    /** Fails if the log breaks one. */
    static void holdIn(List<Entry> log) {
        IdentityLaws laws = new IdentityLaws();
        log.forEach(laws::read);
        laws.survivors.keySet().forEach(alias -> {
            CandidateId survivor = laws.meant(alias);
            assertThat(laws.held.contains(alias))
                    .as("a hold stands on both: %s, %s", alias, survivor)
                    .isEqualTo(laws.held.contains(survivor));
            assertThat(laws.forgotten.contains(alias))
                    .as("an erasure is of both: %s, %s", alias, survivor)
                    .isEqualTo(laws.forgotten.contains(survivor));
        });
    }

    private void read(Entry entry) {
        switch (entry.event()) {
            case CandidateRegistered known -> registered.add(known.candidate());
            case CandidatesToldApart apart ->
                assertThat(apart.others())
                        .as("others who were known: %s", apart)
                        .isNotEmpty()
                        .isSubsetOf(registered)
                        .doesNotContain(apart.candidate())
                        .noneMatch(forgotten::contains);
            case CandidatesMerged merged -> merge(merged);
            case LegalHoldPlaced placed -> held.add(placed.candidate());
            case LegalHoldReleased released -> held.remove(released.candidate());
            case CandidateForgotten gone -> forgotten.add(gone.candidate());
            case ApplicationReceived received ->
                begins(received.candidate(), received.requisition(), received.application());
            case CandidateSubmitted submitted ->
                begins(submitted.candidate(), submitted.requisition(), submitted.application());
            default -> {}
        }
    }

    private void begins(CandidateId candidate, RequisitionId requisition, ApplicationId application) {
        Map<RequisitionId, ApplicationId> theirs = applications.computeIfAbsent(meant(candidate), _ -> new HashMap<>());
        if (!application.equals(theirs.get(requisition))) {
            assertThat(survivors).as("none begins under an id that was merged").doesNotContainKey(candidate);
            assertThat(theirs.put(requisition, application))
                    .as("one person, one application on a search: %s on %s", candidate, requisition)
                    .isNull();
        }
    }

    private void merge(CandidatesMerged event) {
        CandidateId survivor = event.candidate();
        CandidateId alias = event.aliases().getLast();
        List<CandidateId> ids = new ArrayList<>(event.aliases());
        ids.add(survivor);
        assertThat(registered).as("who is merged is known: %s", event).containsAll(ids);
        assertThat(forgotten).as("nobody erased is merged: %s", event).noneMatch(ids::contains);
        assertThat(survivors.keySet()).as("an id is merged once: %s", event).doesNotContain(survivor, alias);
        assertThat(survivors.values()).as("no chains: %s", event).doesNotContain(alias);
        assertThat(event.held())
                .as("a hold on either is one on both: %s", event)
                .isEqualTo(ids.stream().anyMatch(held::contains));
        Map<RequisitionId, ApplicationId> theirs = applications.computeIfAbsent(survivor, _ -> new HashMap<>());
        Map<RequisitionId, ApplicationId> others = applications.getOrDefault(alias, Map.of());
        assertThat(Collections.disjoint(theirs.keySet(), others.keySet()))
                .as("no two on a search: %s", event)
                .isTrue();
        assertThat(event.applications())
                .as("those that were begun under an alias: %s", event)
                .containsAll(others.values())
                .allMatch(one -> theirs.containsValue(one) || others.containsValue(one));
        theirs.putAll(others);
        event.aliases().forEach(one -> survivors.put(one, survivor));
        if (event.held()) {
            held.addAll(ids);
        }
    }

    private CandidateId meant(CandidateId id) {
        return survivors.getOrDefault(id, id);
    }
}
