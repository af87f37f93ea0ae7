package dev.tandem.walk;

import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A random lawful course of hiring: what the decisions recorded of a walk that people took, and what the service found at its
 * clocks on the way. The same seed always gives the same course.
 */
public final class Course {

    /** Those that interviews and debriefs do not move to. */
    private static final List<String> FEW_STAGES = List.of("SUBMITTED", "SCREEN", "OFFER", "HIRED");

    private static final int EVEN_HOURS = 30;
    private static final int EVEN_ATTEMPTS = 40;

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
        return random(seed, mix, Names.USUAL, Walk::give);
    }

    /** As {@link #random(long, Mix)}, with these names, and each order given so. */
    static Course random(long seed, Mix mix, Names names, Giving giving) {
        SplittableRandom random = new SplittableRandom(seed);
        Log log = new Log();
        Course course = new Course(log, begun(log, mix, names, Map.of()));
        if (mix.prepared() && seed % 3 == 1) {
            planRounds(course.walk);
        }
        if (mix.prepared() && seed % 4 == 2) {
            nameApprovers(course.walk, seed % 8 == 2 ? "IN_ORDER" : "TOGETHER");
        }
        int steps = random.nextInt(mix.fewest(), mix.most() + 1);
        for (int i = 0; i < steps; i++) {
            int hours = random.nextInt(mix.hoursBetween() + 1);
            if (mix.history() == Mix.History.FIRST) {
                course.walk.bringIn(i < steps * 3 / 4);
            }
            for (int attempt = 0; attempt < mix.attempts(); attempt++) {
                Move move = new Move(
                        random.nextInt(mix.commands().size()),
                        random.nextInt(12),
                        random.nextInt(),
                        attempt == 0 ? hours : 0);
                if (course.gives(move, mix.commands().get(move.command()), giving)) {
                    break;
                }
            }
            if (random.nextInt(16) == 0) {
                course.walk.look();
            }
        }
        return course;
    }

    /**
     * A course in which everything happens that can: it begins where few others get to, and goes on with each command in turn. A search
     * is cancelled towards the end only.
     *
     * @param seed which course
     * @param steps how many steps it has
     */
    public static Course even(long seed, int steps) {
        return even(seed, steps, Names.USUAL, Walk::give);
    }

    /** As {@link #even(long, int)}, with these names, and each order given so. */
    static Course even(long seed, int steps, Names names, Giving giving) {
        SplittableRandom random = new SplittableRandom(seed);
        Log log = new Log();
        Map<String, ?> search = seed % 2 == 0 ? Map.of() : Map.of("stages", FEW_STAGES);
        Course course = new Course(log, begun(log, Mix.EVERYTHING, names, search));
        Tale.tell(course.walk);
        Turns turns = new Turns(random);
        for (int i = 0; i < steps; i++) {
            boolean ending = i > steps * 9 / 10;
            course.step(random, turns, giving, ending);
            if (random.nextInt(8) == 0) {
                course.walk.look();
            }
        }
        return course;
    }

    /** Tries one command after the other, until one is not refused. */
    private void step(SplittableRandom random, Turns turns, Giving giving, boolean ending) {
        int hours = random.nextInt(EVEN_HOURS);
        for (int attempt = 0; attempt < EVEN_ATTEMPTS; attempt++) {
            String command = turns.next(ending);
            Move move = new Move(0, random.nextInt(12), random.nextInt(), attempt == 0 ? hours : 0);
            boolean recorded = gives(move, command, giving);
            turns.took(command, recorded);
            if (recorded) {
                return;
            }
        }
    }

    private boolean gives(Move move, String command, Giving giving) {
        @Nullable Order order = walk.order(move, command);
        return order != null && giving.give(walk, order) instanceof Outcome.Recorded;
    }

    /** How somebody gives an order. */
    interface Giving {

        /** Gives it on that walk; what it came to, null if the door would not have let it in. */
        @Nullable
        Outcome give(Walk walk, Order order);
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

    /** Reads what was recorded, as decisions do. */
    Lookup recorded() {
        return log.lookup();
    }

    /** What time it is at its end. */
    public Instant now() {
        return walk.now();
    }

    /** Orders on, after its end. */
    public Walk walk() {
        return walk;
    }

    /** A headcount for three; a search for two of them, on which all may be settled; perhaps a search that another system ran. */
    static Walk begun(Log log, Mix mix) {
        return begun(log, mix, Names.USUAL, Map.of());
    }

    private static Walk begun(Log log, Mix mix, Names names, Map<String, ?> search) {
        Walk walk = new Walk(log, mix.history() != Mix.History.NONE, names);
        walk.surely("PlanHeadcount", "mia", Role.HIRING_MANAGER, Map.of("openings", 3));
        walk.surely("DecideHeadcount", "eve", Role.EXECUTIVE, Map.of("headcount", "id-1", "decision", "APPROVE"));
        Map<String, Object> opening =
                new HashMap<>(Map.of("requisition", names.requisition(), "headcount", "id-1", "openings", 2));
        opening.putAll(search);
        walk.surely("OpenRequisition", "rob", Role.RECRUITER, opening);
        if (mix.prepared()) {
            prepare(walk);
        }
        if (mix.history() != Mix.History.NONE) {
            int openings = mix.history() == Mix.History.FIRST ? 2 : 1;
            walk.surely(
                    "OpenRequisition",
                    "im",
                    Role.IMPORTER,
                    Map.of("requisition", "req-old", "recruiter", "rob", "openings", openings));
        }
        for (int i = 0; i < mix.candidates(); i++) {
            walk.surely("RegisterCandidate", "rob", Role.RECRUITER, Map.of("candidate", names.candidate(i)));
        }
        if (mix.commands().contains("RecordDeparture")) {
            walk.surely("IntroducePerson", "provisioner", Role.PROVISIONER, Map.of());
        }
        return walk;
    }

    /** The two agree on rounds of interviews, of which the first ends with a decision. */
    static void planRounds(Walk walk) {
        walk.surely("ProposeInterviewPlan", "rob", Role.RECRUITER, Map.of());
        walk.surely("AgreeInterviewPlan", "mia", Role.HIRING_MANAGER, Map.of());
    }

    /** The house names who approves offers: the hiring manager, somebody by name, and above the band an executive. */
    private static void nameApprovers(Walk walk, String sequence) {
        Map<String, Object> approvals = Map.of(
                "sequence",
                sequence,
                "approvers",
                List.of(Map.of("as", "HIRING_MANAGER"), Map.of("as", "NAMED", "person", "fay")),
                "aboveBand",
                Map.of("as", "EXECUTIVE", "person", "eve"));
        Map<String, Object> terms = new HashMap<>(Map.of("approvals", approvals));
        terms.put("roleType", null);
        walk.surely("ProposeHouseTerms", "tea", Role.TA_LEADER, terms);
        walk.surely("AdoptHouseTerms", "eve", Role.EXECUTIVE, Map.of("version", 1));
        walk.look();
    }

    private static void prepare(Walk walk) {
        walk.surely("HoldKickoff", "mia", Role.HIRING_MANAGER, Map.of());
        walk.surely("ProposeRequirements", "rob", Role.RECRUITER, Map.of());
        walk.surely("ApproveRequirements", "mia", Role.HIRING_MANAGER, Map.of());
        walk.surely("DefineScorecard", "rob", Role.RECRUITER, Map.of());
        walk.surely(
                "AssignPanel",
                "rob",
                Role.RECRUITER,
                Map.of(
                        "members",
                        Stream.of("ivy", "mia")
                                .map(person -> Map.of("interviewer", person, "competencies", List.of("engineering")))
                                .toList()));
        walk.surely(
                "ProposeSla",
                "rob",
                Role.RECRUITER,
                Map.of("slate", Map.of("candidates", 3, "by", "2026-02-02T17:00:00Z")));
        walk.surely("SignSla", "rob", Role.RECRUITER, Map.of());
        walk.surely("SignSla", "mia", Role.HIRING_MANAGER, Map.of());
    }
}
