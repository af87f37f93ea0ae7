package dev.tandem.query.application;

import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.query.application.ApplicationDetail.Assessed;
import dev.tandem.query.application.ApplicationDetail.Contest;
import dev.tandem.query.application.ApplicationDetail.Evidence;
import dev.tandem.query.application.ApplicationDetail.Evidence.Origin;
import dev.tandem.query.history.Happened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds what was said of a candidate against what is looked for. */
final class Assessment {

    /** The types of event of an application with what was said. */
    static final Set<Class<? extends Event>> SAYINGS =
            Set.of(CandidateScreened.class, CandidateSubmitted.class, EvidenceContested.class);

    /** The types of event of a search with what is looked for. */
    static final Set<Class<? extends Event>> REQUIREMENTS =
            Set.of(RequirementsProposed.class, RequirementsRevised.class, RequirementsApproved.class);

    private Assessment() {}

    /** Each requirement of the version that counts, with all that was said of it. */
    static List<Assessed> of(List<Happened> requirements, List<Happened> sayings) {
        Version counts = counting(requirements);
        return counts.requirements().stream()
                .map(requirement -> new Assessed(
                        requirement,
                        counts.number(),
                        sayings.stream()
                                .flatMap(saying -> evidence(saying, requirement.id()))
                                .toList(),
                        sayings.stream()
                                .flatMap(saying -> contest(saying, requirement.id()))
                                .toList()))
                .toList();
    }

    /** The version that was approved last; the newest, if none was. */
    private static Version counting(List<Happened> requirements) {
        Map<Integer, Version> versions = new HashMap<>();
        List<Version> order = new ArrayList<>(List.of(new Version(0, List.of())));
        for (Happened happened : requirements) {
            switch (happened.event()) {
                case RequirementsProposed e -> versions.put(e.version(), new Version(e.version(), e.requirements()));
                case RequirementsRevised e -> versions.put(e.version(), new Version(e.version(), e.requirements()));
                case RequirementsApproved e -> {
                    Version approved = versions.get(e.version());
                    if (approved != null) {
                        order.add(approved);
                    }
                }
                default -> {}
            }
        }
        if (order.size() > 1) {
            return order.getLast();
        }
        return versions.values().stream()
                .max((one, other) -> Integer.compare(one.number(), other.number()))
                .orElse(order.getFirst());
    }

    private static Stream<Evidence> evidence(Happened saying, RequirementId requirement) {
        return switch (saying.event()) {
            case CandidateScreened e -> evidence(e.evidence(), Origin.SCREENING, saying, requirement);
            case CandidateSubmitted e -> evidence(e.evidence(), Origin.SUBMITTAL, saying, requirement);
            default -> Stream.empty();
        };
    }

    private static Stream<Evidence> evidence(
            List<dev.tandem.events.application.Evidence> all, Origin from, Happened saying, RequirementId requirement) {
        return all.stream()
                .filter(one -> one.requirement().equals(requirement))
                .map(one -> new Evidence(from, saying.by(), saying.at(), one.met(), one.text()));
    }

    private static Stream<Contest> contest(Happened saying, RequirementId requirement) {
        return saying.event() instanceof EvidenceContested e && e.requirement().equals(requirement)
                ? Stream.of(new Contest(e.by(), saying.at(), e.missing()))
                : Stream.empty();
    }

    private record Version(int number, List<Requirement> requirements) {}
}
