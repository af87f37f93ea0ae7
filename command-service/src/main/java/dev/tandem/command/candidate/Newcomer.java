package dev.tandem.command.candidate;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Seen;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesToldApart;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to become known as a candidate, and who was known at their addresses before. That is looked up outside the append's
 * condition: of two who are registered at the same moment both may pass, and are listed as likely the same.
 *
 * @param known candidates who gave one of the addresses; everybody sees those of whom they may know it
 */
public record Newcomer(Registration registration, Seen<CandidateId> known) {

    /** Whoever is known at no address. */
    public static Newcomer unknown(Registration registration) {
        return new Newcomer(registration, Seen.nothing());
    }

    /** As the log and the index of candidates tell it now. */
    public static Newcomer of(Registration registration, Lookup log) {
        return registration.name() == null
                ? unknown(registration)
                : new Newcomer(registration, log.reachedAt(registration.email(), registration.phone()));
    }

    /**
     * Refuses somebody who is likely known to whoever registers them, unless it is said that they are another person, and why; null if they
     * may become known. A past is told as it was: importers are never refused.
     */
    public @Nullable Refused refuses(CommandContext context) {
        List<CandidateId> others = others(context);
        if (others.isEmpty() || isToldApart()) {
            return null;
        }
        return refused(
                CandidateRule.CANDIDATE_LIKELY_KNOWN,
                "Candidate " + others.getFirst() + " gave the same e-mail address or telephone number.",
                Map.of("candidates", others.stream().map(CandidateId::value).toList()));
    }

    /** What is recorded of them. */
    public List<Event> registered(CandidateId id, CommandContext context) {
        CandidateRegistered event = new CandidateRegistered(
                id, Objects.requireNonNull(registration.name()), registration.email(), registration.phone());
        List<CandidateId> others = others(context);
        return others.isEmpty()
                ? List.of(event)
                : List.of(
                        event,
                        new CandidatesToldApart(
                                id, others, Objects.requireNonNull(registration.reason()), context.actor()));
    }

    private List<CandidateId> others(CommandContext context) {
        return context.importing()
                ? List.of()
                : known.by(context).stream()
                        .filter(one -> !one.equals(registration.candidate()))
                        .toList();
    }

    private boolean isToldApart() {
        @Nullable String reason = registration.reason();
        return Boolean.TRUE.equals(registration.anotherPerson()) && reason != null && !reason.isBlank();
    }
}
