package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody owns and owes on searches: what has to go to somebody else when they leave.
 *
 * @param searches searches that are not over and that they run or whose need is theirs
 * @param feedback feedback that they are to give
 * @param debriefs debriefs that they are to arrange or to come to
 */
public record OpenWork(int searches, int feedback, int debriefs) {

    /** Nothing at all. */
    public static final OpenWork NONE = new OpenWork(0, 0, 0);

    private static final List<String> FEEDBACK = List.of(WorkItemKind.FEEDBACK_TO_GIVE.name());
    private static final List<String> DEBRIEFS =
            List.of(WorkItemKind.DEBRIEF_TO_SCHEDULE.name(), WorkItemKind.DEBRIEF_TO_HOLD.name());

    /** The same item may wait for somebody in two ways, and is one all the same. */
    private static final String SQL = """
            with seen as (
              select r.* from {requisition} r where %%s
            ), owed as (
              select r.recruiter as person, r.key, 'SEARCH' as kind
              from seen r where r.recruiter = any(:people) and r.phase <> 'CLOSED'
              union
              select r.hiring_manager, r.key, 'SEARCH'
              from seen r where r.hiring_manager = any(:people) and r.phase <> 'CLOSED'
              union
              select p.person, i.key, i.kind
              from {work_item} i
              join seen r on %1$s
              cross join lateral unnest(i.people) as p (person)
              where i.people && cast(:people as text[]) and i.kind = any(:kinds) and p.person = any(:people)
              union
              select r.recruiter, i.key, i.kind
              from seen r join {work_item} i on %1$s
              where r.recruiter = any(:people) and i.for_recruiter and i.kind = any(:kinds)
              union
              select r.hiring_manager, i.key, i.kind
              from seen r join {work_item} i on %1$s
              where r.hiring_manager = any(:people) and i.for_manager and i.kind = any(:kinds)
            )
            select person,
                   count(*) filter (where kind = 'SEARCH') as searches,
                   count(*) filter (where kind = any(:feedback)) as feedback,
                   count(*) filter (where kind = any(:debriefs)) as debriefs
            from owed group by person
            """.formatted(WorkItemList.SHOWN);

    /**
     * What these own and owe, in that read model; those who have nothing open are missing.
     *
     * @param searches the conditions on {@code r.key} that a search has to meet to be counted
     */
    public static Map<PersonId, OpenWork> of(ReadModel model, Collection<PersonId> people, Conditions searches) {
        Map<PersonId, OpenWork> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        searches.bind(model.sql(SQL.formatted(searches.sql())))
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .param(
                        "kinds",
                        Stream.concat(FEEDBACK.stream(), DEBRIEFS.stream()).toArray(String[]::new))
                .param("feedback", FEEDBACK.toArray(String[]::new))
                .param("debriefs", DEBRIEFS.toArray(String[]::new))
                .query((rs, _) -> found.put(
                        new PersonId(rs.getString("person")),
                        new OpenWork(rs.getInt("searches"), rs.getInt("feedback"), rs.getInt("debriefs"))))
                .list();
        return found;
    }
}
