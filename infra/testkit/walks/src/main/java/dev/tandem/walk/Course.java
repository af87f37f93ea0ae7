package dev.tandem.walk;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A random lawful course of hiring: what the decisions recorded of a walk that people took, and what the service found at its
 * clocks on the way. The same seed always gives the same course.
 */
public final class Course {

    private final Log log;
    private final Walk walk;

    private Course(Log log, Walk walk) {
        this.log = log;
        this.walk = walk;
    }

    /**
     * A course that consists of whatever people can order, mostly about one search that has all it needs to begin.
     *
     * @param seed which course
     */
    public static Course random(long seed) {
        return random(seed, Mix.EVERYTHING);
    }

    /**
     * A course of some kind.
     *
     * @param seed which course
     * @param mix what happens in it, and how much
     */
    public static Course random(long seed, Mix mix) {
        SplittableRandom random = new SplittableRandom(seed);
        Log log = new Log();
        Course course = new Course(log, begun(log, mix));
        int steps = random.nextInt(mix.fewest(), mix.most() + 1);
        for (int i = 0; i < steps; i++) {
            int hours = random.nextInt(mix.hoursBetween() + 1);
            for (int attempt = 0; attempt < mix.attempts(); attempt++) {
                Move move = new Move(
                        random.nextInt(mix.commands().size()),
                        random.nextInt(12),
                        random.nextInt(),
                        attempt == 0 ? hours : 0);
                if (course.walk.make(move, mix.commands().get(move.command())) instanceof Outcome.Recorded) {
                    break;
                }
            }
            if (random.nextInt(16) == 0) {
                course.walk.look();
            }
        }
        return course;
    }

    /** Time passes, and the service looks at its clocks. */
    public void rest(Duration duration) {
        walk.rest(duration);
        walk.look();
    }

    /** Everything that was recorded, in order. */
    public List<Entry> log() {
        return log.entries();
    }

    /** What time it is at its end. */
    public Instant now() {
        return walk.now();
    }

    /** Orders on, after its end. */
    public Walk walk() {
        return walk;
    }

    /** A headcount for three; a search for two of them on which all is settled; perhaps a search that another system ran. */
    static Walk begun(Log log, Mix mix) {
        Walk walk = new Walk(log, mix.importing());
        walk.surely("PlanHeadcount", "mia", Role.HIRING_MANAGER, Map.of("openings", 3));
        walk.surely("DecideHeadcount", "eve", Role.EXECUTIVE, Map.of("headcount", "id-1", "decision", "APPROVE"));
        walk.surely(
                "OpenRequisition",
                "rob",
                Role.RECRUITER,
                Map.of("requisition", "req-7f3a", "headcount", "id-1", "openings", 2));
        walk.surely("HoldKickoff", "mia", Role.HIRING_MANAGER, Map.of());
        walk.surely("ProposeRequirements", "rob", Role.RECRUITER, Map.of());
        walk.surely("ApproveRequirements", "mia", Role.HIRING_MANAGER, Map.of());
        walk.surely("DefineScorecard", "rob", Role.RECRUITER, Map.of());
        walk.surely("AssignPanel", "rob", Role.RECRUITER, Map.of());
        walk.surely(
                "ProposeSla",
                "rob",
                Role.RECRUITER,
                Map.of("slate", Map.of("candidates", 3, "by", "2026-02-02T17:00:00Z")));
        walk.surely("SignSla", "rob", Role.RECRUITER, Map.of());
        walk.surely("SignSla", "mia", Role.HIRING_MANAGER, Map.of());
        if (mix.importing()) {
            walk.surely(
                    "OpenRequisition",
                    "im",
                    Role.IMPORTER,
                    Map.of("requisition", "req-old", "recruiter", "rob", "openings", 1));
        }
        for (int i = 0; i < mix.candidates(); i++) {
            walk.surely("RegisterCandidate", "rob", Role.RECRUITER, Map.of("candidate", "cand-" + i));
        }
        return walk;
    }
}
