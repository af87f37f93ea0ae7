package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.requisition.Deputy;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.sight.CandidateOnSearch;
import dev.tandem.command.sight.NamesAsked;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.query.activity.Sight;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.queue.WhoseWork;
import dev.tandem.query.pipeline.requisition.SearchRelations;
import dev.tandem.query.pipeline.work.AssigneeView;
import dev.tandem.query.pipeline.work.PartyRole;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.query.web.Conditions;
import dev.tandem.testing.TestSize;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The law: whoever owes something can open what it takes to do it. Whatever waits for somebody, in each role in which they may settle it,
 * is in a queue or an inbox of theirs; they can open the application that it is about, or else the search; and they are told what the
 * candidate is called. That holds for whoever acts for the side that it waits for, too, and for whoever is only asked to come to a
 * debrief, which others record. The lists are found by the SQL with which they are served.
 */
class WhoeverOwesCanOpenItTest {

    private static final Projection PIPELINE = EveryReadModel.named(PipelineProjection.NAME);

    /** Feedback is given in any of these, and so is it with whatever waits for somebody of the panel. */
    private static final Set<Role> ASSESSING = EnumSet.of(Role.INTERVIEWER, Role.HIRING_MANAGER, Role.RECRUITER);

    /** In which whoever helps on a search comes. */
    private static final Set<Role> HELPING = EnumSet.of(Role.HIRING_TEAM, Role.HIRING_MANAGER, Role.RECRUITER);

    /** Who comes to a debrief and assessed nobody. */
    private static final String GUEST = "zoe";

    private static final int DEBRIEFED = 4;

    /** So many courses are tried at most until everybody wanted has come. */
    private static final int FARTHEST = 2_000;

    private static final Set<String> WANTED = Set.of(
            "RECRUITER as RECRUITER",
            "HIRING_MANAGER as HIRING_MANAGER",
            "DELEGATE for RECRUITER as HIRING_TEAM",
            "DELEGATE for HIRING_MANAGER as HIRING_TEAM",
            "RECRUITING_PARTNER for RECRUITER as HIRING_TEAM",
            "CO_MANAGER for HIRING_MANAGER as HIRING_TEAM",
            "COORDINATOR for RECRUITER as HIRING_TEAM",
            "SOURCER for RECRUITER as HIRING_TEAM",
            "INTERVIEWER as INTERVIEWER",
            "INTERVIEWER as RECRUITER",
            "INTERVIEWER as HIRING_MANAGER",
            "guest at a debrief as INTERVIEWER",
            "APPROVER as HIRING_MANAGER",
            "APPROVER as EXECUTIVE",
            "APPROVER as TA_LEADER");

    private final Set<String> missing = new TreeSet<>();
    private final Set<String> tried = new TreeSet<>();

    /** Somebody in a role, and what they come for. */
    private record Reader(PersonId person, Role role, String as) {

        Caller caller() {
            return new Caller(person, Set.of(role));
        }
    }

    @Test
    void whatWaitsForSomebodyIsTheirsToFindAndToOpen() throws Exception {
        try (StoredReadModels models = new StoredReadModels()) {
            for (long seed = 0; seed < TestSize.of(15, 1_000); seed++) {
                for (Mix mix : List.of(Mix.PREPARATIONS, Mix.INTERVIEWS, Mix.PROMISES, Mix.OFFERS, Mix.EVERYTHING)) {
                    holdsIn(helped(Course.random(seed, mix)), models);
                }
                holdsIn(helped(Course.even(seed, 120)), models);
            }
            for (long seed = 2; !tried.containsAll(WANTED) && seed < FARTHEST; seed += 4) {
                holdsIn(helped(Course.random(seed, Mix.OFFERS)), models);
            }
        }

        assertThat(missing).isEmpty();
        assertThat(tried).as("who came in which role").containsAll(WANTED);
    }

    /** At the end some who help on the search, and somebody who comes to a debrief without having interviewed. */
    private static Course helped(Course course) {
        Walk walk = course.walk();
        Instant soon = course.now().plus(Duration.ofHours(1));
        for (String duty : List.of("COORDINATOR", "SOURCER", "RECRUITING_PARTNER")) {
            walk.maybe("AddToHiringTeam", "rob", Role.RECRUITER, Map.of("person", "helping-" + duty, "duty", duty));
        }
        walk.maybe(
                "AddToHiringTeam",
                "mia",
                Role.HIRING_MANAGER,
                Map.of("person", "helping-CO_MANAGER", "duty", "CO_MANAGER"));
        Map<String, Object> delegation =
                Map.of("from", soon, "until", soon.plus(Duration.ofDays(9)), "powers", List.of("SIGNING"));
        walk.maybe("DelegateSide", "rob", Role.RECRUITER, and(delegation, "delegate", "standing-in"));
        walk.maybe("DelegateSide", "mia", Role.HIRING_MANAGER, and(delegation, "delegate", "standing-in-too"));
        for (int i = 0; i < DEBRIEFED; i++) {
            String candidate = walk.names().candidate(i);
            walk.maybe(
                    "ScheduleDebrief",
                    "rob",
                    Role.RECRUITER,
                    Map.of("candidate", candidate, "attendees", List.of("mia", GUEST)));
        }
        course.rest(Duration.ofHours(2));
        return course;
    }

    private static Map<String, Object> and(Map<String, Object> said, String name, Object value) {
        Map<String, Object> all = new HashMap<>(said);
        all.put(name, value);
        return all;
    }

    private void holdsIn(Course course, StoredReadModels models) throws Exception {
        RowsInMemory rows = EveryReadModel.rows(PIPELINE, course.log());
        models.read(PIPELINE, course.log(), model -> {
            Map<Caller, Set<String>> lists = new HashMap<>();
            for (StoredWorkItem stored : rows.all(WorkItems.ITEMS)) {
                RequisitionProgress search = Objects.requireNonNull(
                        rows.get(ProgressFold.REQUISITIONS, stored.requisition().value()));
                if (stored.during() == null
                        || stored.during() == search.status().phase()) {
                    WorkItem item = WorkItem.of(stored, place(search), null, course.now());
                    readers(item, course).forEach(reader -> {
                        tried.add(reader.as() + " as " + reader.role());
                        Set<String> list =
                                lists.computeIfAbsent(reader.caller(), caller -> list(caller, model, course));
                        if (!list.contains(item.id())) {
                            missing(item, reader, "is in no list of theirs");
                        }
                        opens(item, reader, model, course);
                    });
                }
            }
        });
    }

    private void opens(WorkItem item, Reader reader, ReadModel model, Course course) {
        RequisitionId search = item.requisition().id();
        Set<Relation> relations =
                SearchRelations.of(model, search, reader.person(), course.now()).orElseThrow();
        Secrecy secrecy = seeing(reader.caller()).of(model, search);
        @Nullable CandidateId candidate = item.candidate();
        if (candidate == null) {
            if (!secrecy.reads(reader.caller(), Readable.WRITTEN_DOWN, relations)) {
                missing(item, reader, "cannot open the search");
            }
            return;
        }
        CandidateOnSearch known =
                course.recorded().read(CandidateOnSearch.model(new NamesAsked.OnSearch(search, candidate)));
        PeopleOfApplication people = known.people();
        Sight sight = Sight.ofApplication(reader.caller(), search, secrecy, relations, people, course.now());
        if (!sight.sees(Readable.APPLICATION)) {
            missing(item, reader, "cannot open the application");
        }
        if (!known.namedTo(reader.caller(), course.now(), Replaced.IN_CLEAR)) {
            missing(item, reader, "is not told the candidate's name");
        }
    }

    private void missing(WorkItem item, Reader reader, String what) {
        missing.add(item.kind() + ": " + reader.as() + ", as " + reader.role() + ", " + what);
    }

    /** Nobody is replaced in these courses. */
    private static Seeing seeing(Caller caller) {
        return new Seeing(caller, Set.of());
    }

    private static Set<String> list(Caller caller, ReadModel model, Course course) {
        Set<String> keys = new HashSet<>();
        if (Rights.any(caller, Readable.QUEUE)) {
            keys.addAll(keys(WhoseWork.queue(caller.person(), seeing(caller), course.now()), model));
        }
        if (Rights.any(caller, Readable.INBOX)) {
            keys.addAll(keys(WhoseWork.inbox(caller.person(), seeing(caller), course.now()), model));
        }
        return keys;
    }

    private static List<String> keys(Conditions theirs, ReadModel model) {
        return theirs.bind(
                        model.sql("select i.key from {work_item} i join {requisition} r on r.key = i.requisition where "
                                + theirs.sql()))
                .query(String.class)
                .list();
    }

    private static Stream<Reader> readers(WorkItem item, Course course) {
        return item.waitsFor().stream().flatMap(who -> switch (who.party()) {
            case RECRUITER, CANDIDATE ->
                side(item, Side.RECRUITER, item.requisition().recruiter(), course);
            case HIRING_MANAGER ->
                side(item, Side.HIRING_MANAGER, item.requisition().hiringManager(), course);
            case INTERVIEWER -> named(who, ASSESSING);
            case APPROVER -> named(who, Set.copyOf(Walk.allowed("ApproveOffer")));
        });
    }

    private static Stream<Reader> named(AssigneeView who, Set<Role> roles) {
        PersonId person = Objects.requireNonNull(who.person());
        String as = person.value().equals(GUEST)
                ? "guest at a debrief"
                : who.party().name();
        return roles.stream().map(role -> new Reader(person, role, as));
    }

    private static Stream<Reader> side(WorkItem item, Side side, PersonId owner, Course course) {
        RequisitionState search =
                course.recorded().read(RequisitionState.model(item.requisition().id()));
        Stream<Reader> deputies = course.log().stream()
                .flatMap(entry -> switch (entry.event()) {
                    case HiringTeamJoined joined -> Stream.of(joined.person());
                    case SideDelegated delegated -> Stream.of(delegated.delegate());
                    default -> Stream.of();
                })
                .distinct()
                .flatMap(person -> search.team().inForce(person, course.now()).stream())
                .filter(deputy -> deputy.side() == side && settles(deputy, item))
                .flatMap(deputy -> HELPING.stream()
                        .map(role -> new Reader(deputy.person(), role, deputy.name() + " for " + side)));
        Role role = side == Side.RECRUITER ? Role.RECRUITER : Role.HIRING_MANAGER;
        return Stream.concat(
                Stream.of(new Reader(owner, role, PartyRole.valueOf(side.name()).name())), deputies);
    }

    private static boolean settles(Deputy deputy, WorkItem item) {
        return item.commands().stream()
                .map(command -> Walk.type(command).admission().act())
                .anyMatch(act -> act != null && deputy.covers(act));
    }

    private static RequisitionRef place(RequisitionProgress search) {
        return new RequisitionRef(
                search.requisition(),
                search.opened().title(),
                search.recruiter(),
                search.hiringManager(),
                search.closedAt());
    }
}
