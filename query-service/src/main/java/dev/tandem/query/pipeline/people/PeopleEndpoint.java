package dev.tandem.query.pipeline.people;

import dev.tandem.access.Caller;
import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.NamedPage;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.personaldata.PersonName;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.OpenWork;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Those who work on hires. */
@RestController
@Tag(name = "People")
final class PeopleEndpoint {

    private static final String WHO_MAY = """

            For everybody who has a role but analyst and career-site. What somebody owns and owes is shown to themselves, and to a \
            ta-leader, executive or auditor.""";

    private static final String SQL = "select p.doc, p.key from {person} p where %s order by p.key limit :rows";

    private final ReadModels reads;
    private final Discretion discretion;
    private final Names names;

    PeopleEndpoint(ReadModels reads, Names names, Discretion discretion) {
        this.discretion = discretion;
        this.reads = reads;
        this.names = names;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/people")
    @Operation(
            operationId = "listPeople",
            summary = "Those who work on hires, by their ids",
            description = """
                    Whoever was introduced or did something: what they are called, in which roles they were seen, what they own \
                    and owe on searches, and that they have left.

                    With `departed=true&owing=true` the list of a ta-leader: who has left, and whose searches, feedback and debriefs \
                    are still to be reassigned.""" + WHO_MAY)
    NamedPage<PersonView> list(
            @ModelAttribute PeopleFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.PERSON);
        ReadModel people = reads.of(PeopleProjection.NAME, consistency);
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        Conditions where = narrowed(filter).behind("p.key > :behind", paging.behind(request, Cursor.Key.ROW), "behind");
        if (filter.owing() != null) {
            Rights.requireWhole(caller, Readable.OPEN_WORK);
            String[] owing = owing(people, pipeline, filter, caller);
            where.and(filter.owing() ? "p.key = any(:owing)" : "not p.key = any(:owing)")
                    .with("owing", owing);
        }
        List<Found> rows = found(people, where, paging.size() + 1);
        Page<Found> page = Page.of(rows, paging.size(), one -> one, one -> Cursor.behind(request, one.id()));
        Page<PersonView> views = new Page<>(views(page.items(), people, pipeline, caller, request), page.next());
        return NamedPage.of(views, Expanded.of(expand, views.items(), names, request));
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.PERSON_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/people/{id}")
    @Operation(
            operationId = "getPerson",
            summary = "Somebody who works on hires",
            description =
                    "What they are called, in which roles they were seen, what they own and owe on searches, and that they"
                            + " have left." + WHO_MAY)
    PersonView person(
            @Parameter(description = "Who.", example = "mara") @PathVariable PersonId id,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.PERSON);
        ReadModel people = reads.of(PeopleProjection.NAME, consistency);
        List<Found> found =
                found(people, new Conditions().and(PeopleProjection.KNOWN).and("p.key = :id", "id", id), 1);
        if (found.isEmpty()) {
            throw unknown(id);
        }
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        PersonView view = views(found, people, pipeline, caller, request).getFirst();
        return view.with(Expanded.of(expand, view, names, request));
    }

    private static Conditions narrowed(PeopleFilter filter) {
        return new Conditions()
                .and(PeopleProjection.KNOWN)
                .and("p.departed = :departed", "departed", filter.departed());
    }

    private static List<Found> found(ReadModel people, Conditions where, int most) {
        RowMapper<SeenPerson> seen = people.rows(PeopleProjection.PEOPLE);
        return where.bind(people.sql(SQL.formatted(where.sql())))
                .param("rows", most)
                .query((rs, number) ->
                        new Found(new PersonId(rs.getString("key")), Objects.requireNonNull(seen.mapRow(rs, number))))
                .list();
    }

    /** Whoever of those that the filter leaves has something open: two read models, so it cannot be one statement. */
    private String[] owing(ReadModel people, ReadModel pipeline, PeopleFilter filter, Caller caller) {
        Conditions where = narrowed(filter);
        List<PersonId> all = where.bind(people.sql("select p.key from {person} p where " + where.sql()))
                .query((rs, _) -> new PersonId(rs.getString("key")))
                .list();
        return OpenWork.of(pipeline, all, seen(pipeline, caller)).keySet().stream()
                .map(PersonId::value)
                .toArray(String[]::new);
    }

    private List<PersonView> views(
            List<Found> found, ReadModel people, ReadModel pipeline, Caller caller, HttpServletRequest request) {
        List<PersonId> ids = found.stream().map(Found::id).toList();
        Map<PersonId, PersonName> called = names.tell(List.of(), ids, request).people();
        Collection<PersonId> shown = new ArrayList<>(ids);
        if (!Rights.whole(caller, Readable.OPEN_WORK)) {
            shown.retainAll(List.of(caller.person()));
        }
        Map<PersonId, OpenWork> open = OpenWork.of(pipeline, shown, seen(pipeline, caller));
        Map<PersonId, List<String>> roles = roles(people, ids);
        return found.stream()
                .map(one -> PersonView.of(
                        one.id(),
                        one.seen(),
                        roles.getOrDefault(one.id(), List.of()),
                        called.get(one.id()),
                        shown.contains(one.id()) ? open.getOrDefault(one.id(), OpenWork.NONE) : null))
                .toList();
    }

    private static Map<PersonId, List<String>> roles(ReadModel people, List<PersonId> of) {
        Map<PersonId, List<String>> roles = new HashMap<>();
        people.sql(PeopleProjection.ROLES)
                .param("people", of.stream().map(PersonId::value).toArray(String[]::new))
                .query((ResultSet rs) -> {
                    roles.put(new PersonId(rs.getString("person")), List.of((String[])
                            rs.getArray("roles").getArray()));
                });
        return roles;
    }

    /** Whoever reads only their own open work has to do with what is counted there. */
    private Conditions seen(ReadModel pipeline, Caller caller) {
        Seeing seeing = discretion.of(pipeline, caller);
        return Rights.whole(caller, Readable.OPEN_WORK) ? seeing.whole("r.key") : seeing.own("r.key");
    }

    private static ProblemException unknown(PersonId id) {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "PERSON_UNKNOWN",
                        "There is nobody of that id.",
                        "Nobody was introduced as " + id + ", or did anything, as far as this read model has come.",
                        "Check the id; right after introducing them, send the command's Tandem-Consistency-Token along.")
                .exception();
    }

    private record Found(PersonId id, SeenPerson seen) {}
}
