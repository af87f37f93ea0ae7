package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.visibility.Relation;
import dev.tandem.agreement.Presence;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has to do with each search without owning a side of it: its hiring team, and those to whom a side was delegated. */
@Component
final class Helpers implements ProgressView {

    @Override
    public List<Table<?>> tables() {
        return List.of(Helper.HELPERS);
    }

    @Override
    public String audience() {
        return "select h.person from {helper} h where h.requisition = any(:scopes)";
    }

    /** Delegations begin and end by themselves. */
    @Override
    public String turning() {
        return """
                select h.person, h.requisition as scope from {helper} h
                where h.person = any(:readers) and h.starts > :earlier and h.starts <= :later
                union all
                select h.person, h.requisition as scope from {helper} h
                where h.person = any(:readers) and h.ends > :earlier and h.ends <= :later""";
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        RequisitionId search = step.requisition().requisition();
        switch (event.event()) {
            case HiringTeamJoined e ->
                rows.put(
                        Helper.HELPERS,
                        Helper.key(search, e.person(), e.duty()),
                        Helper.of(search, e.person(), e.duty(), event.occurredAt()));
            case HiringTeamLeft e -> rows.remove(Helper.HELPERS, Helper.key(search, e.person(), e.duty()));
            default -> {}
        }
        Presence before = step.before() == null ? Presence.NONE : step.before().presence();
        step.requisition().presence().standIns().stream()
                .filter(standIn -> !before.standIns().contains(standIn))
                .forEach(standIn -> rows.put(Helper.HELPERS, Helper.key(search, standIn), Helper.of(search, standIn)));
    }

    /** How that person helps on that search at that moment. */
    static Set<Relation> relations(ReadModel model, RequisitionId requisition, PersonId person, Instant now) {
        return model
                .sql("""
                        select relation from {helper}
                        where person = :person and requisition = :requisition
                          and starts <= :now and (ends is null or ends > :now)
                        """)
                .param("person", person.value())
                .param("requisition", requisition.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .map(Relation::valueOf)
                .collect(Collectors.toSet());
    }

    /** The SQL that finds on which searches {@code :reader} helps so at {@code :now}. */
    static String searches(Relation relation) {
        return "select t.requisition from {helper} t where t.person = :reader and t.relation = '" + relation
                + "' and t.starts <= :now and (t.ends is null or t.ends > :now)";
    }
}
