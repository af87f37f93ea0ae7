package dev.tandem.command.candidate.merge;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/**
 * Says that two ids of candidates mean one person, from now on and for good. What was recorded under each stays there, and an application
 * goes on under the id under which it was begun; a new one begins under the id that survives. A legal hold or an erasure of either covers
 * both.
 *
 * @param candidate the id that survives
 * @param merged the id that means the same person from now on; no other may have been merged into it
 */
@Allowed(Role.PRIVACY_OFFICER)
@Example(by = "privacy-officer:pia", value = """
        {"candidate": "cand-merge-candidates", "merged": "cand-merged"}
        """)
public record MergeCandidates(
        @NotNull CandidateId candidate, @NotNull CandidateId merged) implements Command {}
