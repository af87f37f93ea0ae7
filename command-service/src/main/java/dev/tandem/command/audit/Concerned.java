package dev.tandem.command.audit;

import dev.tandem.command.decision.Command;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Id;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command is about, by the ids that it names; what it does not name is looked for in the first event of what it does.
 *
 * @param requisition null: none, or it is not known
 * @param application likewise
 * @param candidate likewise
 */
record Concerned(
        @Nullable String requisition,
        @Nullable String application,
        @Nullable String candidate) {

    static final Concerned NOTHING = new Concerned(null, null, null);

    /**
     * That of a command.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the log cannot be read
     */
    static Concerned by(Command command, EventStore log) {
        @Nullable String requisition = null;
        @Nullable String application = null;
        @Nullable String candidate = null;
        List<Tag> others = new ArrayList<>();
        for (Id id : ids(command)) {
            switch (id) {
                case RequisitionId search -> requisition = requisition == null ? search.value() : requisition;
                case ApplicationId one -> {
                    application = one.value();
                    others.add(one.tag());
                }
                case CandidateId one -> candidate = one.value();
                default -> others.add(id.tag());
            }
        }
        if (requisition == null && !others.isEmpty()) {
            for (Tag tag : first(others.getFirst(), log)) {
                switch (tag.key()) {
                    case Tag.REQUISITION -> requisition = requisition == null ? tag.value() : requisition;
                    case Tag.APPLICATION -> application = application == null ? tag.value() : application;
                    case Tag.CANDIDATE -> candidate = candidate == null ? tag.value() : candidate;
                    default -> {}
                }
            }
        }
        return new Concerned(requisition, application, candidate);
    }

    private static List<Tag> first(Tag of, EventStore log) {
        return log.source(List.of(new Criterion(Set.of(of.toString()), Set.of())), 0, false).events().stream()
                .findFirst()
                .map(event -> Tag.parseAll(event.tags()))
                .orElse(List.of());
    }

    private static List<Id> ids(Command command) {
        List<Id> ids = new ArrayList<>();
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            if (Id.class.isAssignableFrom(component.getType())) {
                try {
                    if (component.getAccessor().invoke(command) instanceof Id id) {
                        ids.add(id);
                    }
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(command.getClass() + " cannot be read", e);
                }
            }
        }
        return ids;
    }
}
