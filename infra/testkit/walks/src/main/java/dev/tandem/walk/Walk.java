package dev.tandem.walk;

import dev.tandem.client.stage.Retold;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.events.Event;
import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.SlaProposed;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * People who order this and that, sensible or not: each command as its documented example has it, about something that there
 * is, by somebody who may be the right one.
 */
public final class Walk {

    private static final List<String> COMMANDS = Orders.names();
    private static final JsonMapper JSON = new JsonMapper();
    /** More than any clock can have run out between two looks. */
    private static final int OFTEN = 100;

    /** When what is brought in began. */
    private static final Duration LONG_AGO = Duration.ofHours(2_000);

    private static final Set<String> BELONGS_TO_AN_APPLICATION =
            Set.of("offer", "improves", "proposal", "interview", "debrief");
    /** What ends a search, or lets it rest, is seldom meant: else few would get far. */
    private static final Set<String> HINDERS =
            Set.of("CancelRequisition", "PutRequisitionOnHold", "ReassignRequisition");

    private static final Map<Role, List<String>> PEOPLE = Map.of(
            Role.RECRUITER, List.of("rob", "rita"),
            Role.HIRING_MANAGER, List.of("mia", "hugo"),
            Role.INTERVIEWER, List.of("ivy"),
            // Whom the example of terms of the house names as approvers, and leaders without a part in it.
            Role.TA_LEADER, List.of("fay", "fay", "tea"),
            Role.EXECUTIVE, List.of("eve", "eve", "executive"),
            Role.HIRING_TEAM, List.of("dora", "cora"),
            // Somebody who brings a history in may stand in it.
            Role.IMPORTER, List.of("importer", "importer", "importer", "rob", "ivy"));

    private static final Map<String, ObjectNode> EXAMPLES = new ConcurrentHashMap<>();

    private final Log log;
    private final boolean importing;
    private final Names names;
    /** The ids that came together in an event, by the name of each. */
    private final Map<String, List<Map<String, String>>> named = new HashMap<>();

    private final Map<String, Map<Role, String>> sides = new HashMap<>();
    private final Map<String, List<String>> deputies = new HashMap<>();
    private final Checks checks = new Checks();
    private final Map<String, Integer> newest = new HashMap<>();
    private boolean broughtIn;
    private boolean nothingElse;
    private int seen;
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    Walk(Log log, boolean importing, Names names) {
        this.log = log;
        this.importing = importing;
        this.names = names;
    }

    /** What is called how. */
    Names names() {
        return names;
    }

    /** The names of all commands that people can give, in alphabetical order. */
    static List<String> commands() {
        return COMMANDS;
    }

    /** What time it is. */
    Instant now() {
        return now;
    }

    /** The search that was brought in is what it is about, and from now on nothing happens but that; or people go on. */
    void bringIn(boolean nothingElseHappens) {
        broughtIn = true;
        nothingElse = nothingElseHappens;
    }

    /** Time passes. */
    void rest(Duration duration) {
        now = now.plus(duration);
    }

    /** The service makes every check that its automations ever asked for; what it recorded. */
    List<Event> look() {
        List<Event> recorded = new ArrayList<>();
        for (DeadlineCheck check : checks.asked()) {
            int times = 0;
            while (log.give(check, PersonId.SYSTEM, Role.SYSTEM, now, now) instanceof Outcome.Recorded found) {
                recorded.addAll(found.events());
                remember(found);
                if (++times > OFTEN) {
                    throw new AssertionError("finds something each time it looks: " + check);
                }
            }
        }
        return recorded;
    }

    /** Makes that step; null if nobody gave it, or the door would not have let it in. */
    @Nullable
    Outcome make(Move move, String command) {
        @Nullable Order order = order(move, command);
        return order == null ? null : give(order);
    }

    /** What somebody orders in that step; null if nobody orders anything. */
    @Nullable
    Order order(Move move, String command) {
        now = now.plus(Duration.ofHours(move.hours()));
        if (HINDERS.contains(command) && move.choose("earnest", 8) > 0) {
            return null;
        }
        CommandType<?> type = type(command);
        List<Role> roles = type.allowed().stream()
                .filter(one -> one == Role.IMPORTER ? importing : !nothingElse)
                .toList();
        if (roles.isEmpty()) {
            return null;
        }
        Role role = roles.get(Math.floorMod(move.role(), roles.size()));
        ObjectNode body = body(type);
        Variants.choose(command, body, move, role);
        if (!name(body, move, role) && move.choose("about nothing", 8) > 0) {
            return null;
        }
        String requisition = body.path("requisition").asString("");
        String person = person(role, requisition, move);
        List<String> helping = deputies.getOrDefault(requisition, List.of());
        if (role != Role.IMPORTER
                && !helping.isEmpty()
                && type.admission().admitted().contains(Role.HIRING_TEAM)
                && move.choose("in somebody's place", 4) == 0) {
            role = Role.HIRING_TEAM;
            person = helping.get(move.choose("who", helping.size()));
        }
        Variants.vary(command, body, move, role, now, newest);
        return new Order(type, body, new PersonId(person), role, role == Role.IMPORTER ? before(move) : now);
    }

    /** Has it decided, and remembers what it came to; null if the door would not have let it in. */
    @Nullable
    Outcome give(Order order) {
        @Nullable Command command = Orders.read(order.type(), order.body());
        return command == null ? null : give(command, order, order.occurredAt());
    }

    /** Has that command decided in the place of what was ordered, and remembers what it came to. */
    Outcome give(Command command, Order order, Instant occurredAt) {
        Outcome outcome = log.give(command, order.person(), order.role(), occurredAt, now);
        if (outcome instanceof Outcome.Recorded recorded) {
            remember(recorded);
        }
        return outcome;
    }

    /** Everything that was recorded, in order. */
    List<Entry> recorded() {
        return log.entries();
    }

    /** Goes on from what was recorded elsewhere upon an order. */
    Outcome.Recorded goOn(List<Entry> recorded) {
        log.bring(recorded);
        Outcome.Recorded outcome =
                new Outcome.Recorded(recorded.stream().map(Entry::event).toList(), null);
        remember(outcome);
        return outcome;
    }

    /** What it comes to; nothing is kept. Null if the door would not let it in. */
    @Nullable
    Outcome decide(Order order) {
        return decideOn(log, order);
    }

    /** What it would come to on that log; nothing is kept. Null if the door would not let it in. */
    @Nullable
    Outcome decideOn(Log other, Order order) {
        @Nullable Command command = Orders.read(order.type(), order.body());
        return command == null ? null : other.decide(command, order.person(), order.role(), order.occurredAt(), now);
    }

    /** Makes a step that is known to be right, with what differs from the example. */
    Outcome surely(String command, String person, Role role, Map<String, ?> said) {
        @Nullable Outcome outcome = maybe(command, person, role, said);
        if (!(outcome instanceof Outcome.Recorded)) {
            throw new AssertionError(command + ": " + outcome);
        }
        return outcome;
    }

    /** Makes a step, right or not, with what differs from the example; null if the door would not have let it in. */
    @Nullable
    Outcome maybe(String command, String person, Role role, Map<String, ?> said) {
        now = now.plus(Duration.ofMinutes(1));
        CommandType<?> type = type(command);
        ObjectNode body = body(type);
        said.forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
        return give(
                new Order(type, body, new PersonId(person), role, role == Role.IMPORTER ? now.minus(LONG_AGO) : now));
    }

    /** The documented example of that command, to be changed. */
    static ObjectNode example(String command) {
        return example(type(command));
    }

    /** What is known of that command. */
    static CommandType<?> type(String command) {
        return Orders.type(command);
    }

    /** The roles that may give that command. */
    static List<Role> allowed(String command) {
        return type(command).allowed();
    }

    /** What a command comes to that is given now; nothing is kept. Null if the door would not let it in. */
    @Nullable
    Outcome decide(String command, ObjectNode body, PersonId person, Role role) {
        @Nullable Command read = Orders.read(type(command), body);
        return read == null ? null : log.decide(read, person, role, now, now);
    }

    /** What would be kept of that outcome of a command that is given now. */
    List<Entry> entries(Outcome.Recorded recorded, String command, ObjectNode body, PersonId person, Role role) {
        Command read = Objects.requireNonNull(Orders.read(type(command), body));
        return log.entries(recorded, read, person, role, now, now);
    }

    /** Mostly whoever stands on that side of the search. */
    private String person(Role role, String requisition, Move move) {
        String standing = sides.getOrDefault(requisition, Map.of()).get(role);
        if (standing != null && move.choose("stranger", 7) > 0) {
            return standing;
        }
        List<String> people = PEOPLE.getOrDefault(role, List.of(role.wireName()));
        return people.get(move.choose("person", people.size()));
    }

    /** Its example, about the search of this walk. */
    private ObjectNode body(CommandType<?> type) {
        ObjectNode body = example(type);
        if (body.has("requisition")) {
            body.put("requisition", names.requisition());
        }
        return body;
    }

    private static ObjectNode example(CommandType<?> type) {
        return EXAMPLES.computeIfAbsent(type.name(), _ ->
                        (ObjectNode) JSON.readTree(Retold.told(Objects.requireNonNull(type.example(), type.name()))))
                .deepCopy();
    }

    /** Mostly in the order in which it happened; else at any time, also before there was anything. */
    private Instant before(Move move) {
        if (move.choose("in order", 4) > 0) {
            return now.minus(LONG_AGO);
        }
        return now.minus(Duration.ofHours(move.choose("occurred", 2 * (int) LONG_AGO.toHours())));
    }

    /**
     * Puts ids that there are where the example has its own. Mostly of the search that is theirs, a candidate who was
     * submitted to it, and what belongs to the two: else walks would seldom get anywhere.
     *
     * @return whether there is all that it names
     */
    private boolean name(ObjectNode body, Move move, Role role) {
        List<String> requisitions = known("requisition", Map.of());
        int their = role == Role.IMPORTER || broughtIn ? 1 : 0; // the second was opened for importers
        boolean likely = move.choose("likely", 8) > 0;
        put(body, "requisition", likely ? requisitions.subList(their, their + 1) : requisitions, move);
        Map<String, String> about =
                new HashMap<>(Map.of("requisition", body.path("requisition").asString("")));
        boolean submits = body.has("source"); // an application may begin with it
        boolean submitted = move.choose("submitted", 8) > 0 && !submits;
        List<String> theirs = submitted ? known("candidate", about) : List.of();
        boolean all = submits || !submitted || !theirs.isEmpty() || !body.has("candidate") || !body.has("requisition");
        put(body, "candidate", theirs.isEmpty() ? known("candidate", Map.of()) : theirs, move);
        about.put("candidate", body.path("candidate").asString(""));
        for (String field : body.propertyNames().stream().toList()) {
            if (field.equals("risks")) {
                List<String> risks = known("risk", Map.of("requisition", about.getOrDefault("requisition", "")));
                if (risks.isEmpty()) {
                    body.remove(field);
                } else {
                    body.putArray(field).add(risks.getLast());
                }
            } else if (BELONGS_TO_AN_APPLICATION.contains(field)) {
                List<String> ids = known(field.equals("improves") ? "offer" : field, about);
                if (field.equals("improves") && ids.isEmpty()) {
                    body.remove(field);
                    continue;
                }
                all &= !ids.isEmpty();
                put(body, field, ids.isEmpty() ? ids : List.of(ids.getLast()), move);
            } else if (!about.containsKey(field)) {
                put(body, field, known(field, Map.of()), move);
            }
        }
        return all;
    }

    /** Ids of that name, of those that came together with these; each once, in order. */
    private List<String> known(String field, Map<String, String> about) {
        Set<String> known = new LinkedHashSet<>();
        for (Map<String, String> ids : named.getOrDefault(field, List.of())) {
            if (ids.entrySet().containsAll(about.entrySet())) {
                known.add(Objects.requireNonNull(ids.get(field)));
            }
        }
        return List.copyOf(known);
    }

    private static void put(ObjectNode body, String field, List<String> ids, Move move) {
        if (!ids.isEmpty() && body.path(field).isString()) {
            body.put(field, ids.get(move.choose(field, ids.size())));
        }
    }

    private void remember(Outcome.Recorded recorded) {
        recorded.events().forEach(this::remember);
        for (; seen < log.entries().size(); seen++) {
            checks.see(log.entries().get(seen).recorded());
        }
    }

    private void remember(Event event) {
        switch (event) {
            case RequisitionOpened opened ->
                sides.put(
                        opened.requisition().value(),
                        new HashMap<>(Map.of(
                                Role.RECRUITER, opened.recruiter().value(),
                                Role.HIRING_MANAGER, opened.hiringManager().value())));
            case RequisitionReassigned reassigned ->
                Objects.requireNonNull(sides.get(reassigned.requisition().value()))
                        .put(
                                reassigned.side() == Side.RECRUITER ? Role.RECRUITER : Role.HIRING_MANAGER,
                                reassigned.to().value());
            case HiringTeamJoined joined -> helps(joined.requisition(), joined.person());
            case SideDelegated delegated -> helps(delegated.requisition(), delegated.delegate());
            case RequirementsRevised revised -> newest.put("ApproveRequirements", revised.version());
            case HouseTermsProposed proposed -> newest.put("AdoptHouseTerms", proposed.version());
            case SlaProposed proposed -> newest.put("SignSla", proposed.version());
            case InterviewPlanProposed proposed -> newest.put("AgreeInterviewPlan", proposed.version());
            case JobAdDrafted drafted -> newest.put("ApproveJobAd", drafted.version());
            default -> {}
        }
        rememberIds(event);
    }

    private void helps(RequisitionId requisition, PersonId person) {
        deputies.computeIfAbsent(requisition.value(), _ -> new ArrayList<>()).add(person.value());
    }

    private void rememberIds(Event event) {
        Map<String, String> ids = new HashMap<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            try {
                if (component.getAccessor().invoke(event) instanceof Id id) {
                    ids.put(component.getName(), id.value());
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        ids.keySet()
                .forEach(name ->
                        named.computeIfAbsent(name, _ -> new ArrayList<>()).add(ids));
    }
}
