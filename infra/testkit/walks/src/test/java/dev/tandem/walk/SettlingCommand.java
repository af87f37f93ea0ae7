package dev.tandem.walk;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.query.pipeline.work.AssigneeView;
import dev.tandem.query.pipeline.work.PartyRole;
import dev.tandem.query.pipeline.work.ReadyCommand;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItemKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a command that an item names as somebody would who reads the item and the documentation: its example, with what the item says
 * put in; and if it is refused, once more with what the refusal's details ask for.
 */
final class SettlingCommand {

    /** Somebody who is registered, and was submitted nowhere. */
    static final String NEWCOMER = "cand-new";

    /** Somebody to submit, at an address that nobody in a course has. */
    static void registerNewcomer(Walk walk) {
        walk.surely(
                "RegisterCandidate",
                "rob",
                Role.RECRUITER,
                Map.of("candidate", NEWCOMER, "email", "new@example.org", "phone", ""));
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 4;

    private final Course course;
    private final WorkItem item;
    private final String command;
    private final ObjectNode body;

    SettlingCommand(Course course, WorkItem item, String command) {
        this.course = course;
        this.item = item;
        this.command = command;
        this.body = Walk.example(command);
        fill();
    }

    /** The same with just the things that the item names for it. */
    SettlingCommand(Course course, WorkItem item, ReadyCommand ready) {
        this(course, item, ready.command());
        ready.body().forEach(body::put);
        if (ready.version() != null) {
            body.put("version", ready.version());
        }
    }

    /** What the command came to at last, and who gave it. */
    record Given(Outcome outcome, PersonId person, Role role) {}

    /**
     * Gives it in turn as everybody whom the item waits for; what a candidate says, the recruiter records.
     *
     * @return what it came to for the first of them who was not refused, else for the last; null if none of them may give it
     */
    @Nullable
    Given give() {
        @Nullable Given last = null;
        for (AssigneeView who : item.waitsFor()) {
            @Nullable Given given = giveAs(who);
            last = given == null ? last : given;
            if (last != null && last.outcome() instanceof Outcome.Recorded) {
                return last;
            }
        }
        return last;
    }

    /** Gives it as one of those whom the item waits for; null if they may not. */
    @Nullable
    Given giveAs(AssigneeView who) {
        Role role = role(who.party());
        if (!Walk.allowed(command).contains(role)) {
            return null;
        }
        PersonId person = who.party() == PartyRole.CANDIDATE || who.person() == null
                ? item.requisition().recruiter()
                : who.person();
        return new Given(give(person, role), person, role);
    }

    /** What would be kept of it. */
    List<Entry> entries(Given given) {
        return course.walk().entries((Outcome.Recorded) given.outcome(), command, body, given.person(), given.role());
    }

    private static Role role(PartyRole party) {
        return switch (party) {
            case RECRUITER, CANDIDATE -> Role.RECRUITER;
            case HIRING_MANAGER -> Role.HIRING_MANAGER;
            case INTERVIEWER -> Role.INTERVIEWER;
            case APPROVER -> Role.EXECUTIVE;
        };
    }

    private Outcome give(PersonId person, Role role) {
        for (int times = 1; ; times++) {
            Outcome outcome = course.walk().decide(command, body, person, role);
            if (outcome == null) {
                throw new AssertionError("no lawful body of " + command + ": " + body);
            }
            if (times == PATIENCE || !(outcome instanceof Outcome.Refused refused) || !mend(refused)) {
                return outcome;
            }
        }
    }

    private void fill() {
        RequisitionId requisition = item.requisition().id();
        put("requisition", requisition);
        put("candidate", item.candidate());
        put("interview", item.interview());
        put("debrief", item.debrief());
        put("offer", item.offer());
        put("proposal", item.proposal());
        if (item.kind() == WorkItemKind.OFFER_TO_IMPROVE) {
            improve();
        }
        List<String> partners = List.of(
                item.requisition().recruiter().value(),
                item.requisition().hiringManager().value());
        switch (command) {
            case "HoldKickoff" -> put("attendees", partners);
            case "HoldDebrief", "ScheduleDebrief" -> {
                put("attendees", List.of(item.requisition().hiringManager().value()));
                later("startsAt", 1);
            }
            case "ScheduleInterview" -> {
                later("startsAt", 1);
                later("endsAt", 2);
            }
            case "ApproveRequirements" -> body.put("version", newestRequirements());
            case "SignSla" -> body.put("version", newestTerms());
            case "DismissRisk" -> body.put("risk", item.id().substring(item.id().lastIndexOf('/') + 1));
            case "AdjustStrategy" ->
                body.putArray("risks").add(item.id().substring(item.id().lastIndexOf('/') + 1));
            case "DeclineSuggestion" ->
                body.put("suggestion", item.id().substring(item.id().lastIndexOf('/') + 1));
            case "AnswerQuestion" ->
                body.put("question", item.id().substring(item.id().lastIndexOf('/') + 1));
            case "AdvanceCandidate" -> body.put("to", "DEBRIEF").put("reason", "The debrief said so, and so it is");
            case "SubmitCandidate" -> put("candidate", item.candidate() == null ? NEWCOMER : item.candidate());
            case "PresentSlate" -> put("candidates", submitted().isEmpty() ? null : submitted());
            case "DecideToHire" -> {
                body.putArray("waivers");
                if (item.debrief() == null) {
                    body.remove("debrief");
                    body.put("withoutDebrief", "Everybody has worked with them before");
                }
            }
            default -> {}
        }
    }

    /** As it was approved; or, if the offer is better than that by now, better still. */
    private void improve() {
        if (command.equals("ProposeOffer")) {
            body.set("improves", JSON.valueToTree(item.offer()));
            body.withObject("terms").withObject("baseSalary").put("amount", 150_000);
            body.remove("upTo");
            return;
        }
        of(OfferProposed.class)
                .map(entry -> (OfferProposed) entry.event())
                .filter(proposed -> proposed.proposal().equals(item.proposal()))
                .forEach(proposed -> body.set("terms", JSON.valueToTree(proposed.terms())));
    }

    /** Does what the refusal's details ask for; false if they ask for nothing. */
    private boolean mend(Outcome.Refused refused) {
        Map<String, Object> details = refused.details();
        switch (refused.rule().name()) {
            case "WAIVER_REQUIRED" -> {
                ArrayNode waivers = body.putArray("waivers");
                each(
                        details,
                        "requirements",
                        id -> waivers.addObject()
                                .put("requirement", id)
                                .put("reason", "Learns fast, and the team teaches it"));
            }
            case "EVIDENCE_REQUIRED" -> {
                ArrayNode evidence = body.withArray("evidence");
                each(
                        details,
                        "missing",
                        id -> evidence.addObject()
                                .put("requirement", id)
                                .put("met", true)
                                .put("text", "Told of it in detail"));
            }
            case "EVIDENCE_NOT_ASKED_FOR" -> without("evidence", "requirement", details, "surplus");
            case "SLATE_WITH_STRANGER" -> {
                ArrayNode candidates = body.withArray("candidates");
                each(
                        details,
                        "candidates",
                        id -> candidates.removeIf(one -> one.asString().equals(id)));
                return !candidates.isEmpty();
            }
            case "RATINGS_NOT_AS_ASSIGNED" -> {
                without("ratings", "competency", details, "surplus");
                ArrayNode ratings = body.withArray("ratings");
                each(
                        details,
                        "missing",
                        id -> ratings.addObject()
                                .put("competency", id)
                                .put("rating", 3)
                                .put("evidence", "Showed it in the exercise"));
            }
            case "REASON_VERSION_NOT_APPLICABLE" -> {
                if (!(details.get("applicable") instanceof List<?> versions) || versions.isEmpty()) {
                    return false;
                }
                ((ObjectNode) body.withArray("reasons").get(0))
                        .put("version", Integer.parseInt(versions.getLast().toString()));
            }
            case "DISPOSITION_UNTRUE" -> body.put("disposition", "SEARCH_CANCELLED");
            case "CONDITION_NOT_SET" -> each(details, "open", kind -> body.put("kind", kind));
            case "NO_ROUND_AFTER_THE_LAST" -> body.put("outcome", "OFFER");
            case "ALREADY_IN_STAGE" -> body.put("to", "INTERVIEW");
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void each(Map<String, Object> details, String name, Consumer<String> then) {
        if (details.get(name) instanceof Collection<?> all) {
            all.forEach(one -> then.accept(one.toString()));
        }
    }

    private void without(String list, String member, Map<String, Object> details, String name) {
        List<String> surplus = new ArrayList<>();
        each(details, name, surplus::add);
        body.withArray(list).removeIf(one -> surplus.contains(one.path(member).asString("")));
    }

    private void put(String name, @Nullable Object value) {
        if (value != null && body.has(name)) {
            body.set(name, JSON.valueToTree(value));
        }
    }

    private void later(String name, int hours) {
        if (body.has(name)) {
            body.put(name, course.now().plusSeconds(3600L * hours).toString());
        }
    }

    private int newestRequirements() {
        return of(RequirementsProposed.class, RequirementsRevised.class)
                .mapToInt(entry -> entry.event() instanceof RequirementsRevised revised
                        ? revised.version()
                        : ((RequirementsProposed) entry.event()).version())
                .max()
                .orElse(1);
    }

    private int newestTerms() {
        return of(SlaProposed.class)
                .mapToInt(entry -> ((SlaProposed) entry.event()).version())
                .max()
                .orElse(1);
    }

    private List<CandidateId> submitted() {
        return of(CandidateSubmitted.class)
                .map(entry -> ((CandidateSubmitted) entry.event()).candidate())
                .toList();
    }

    private Stream<Entry> of(Class<?>... types) {
        return course.log().stream()
                .filter(entry -> List.of(types).contains(entry.event().getClass()))
                .filter(entry -> entry.concerns(item.requisition().id().tag()));
    }
}
