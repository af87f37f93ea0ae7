package dev.tandem.command.sight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.ReadableEvents;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.RequirementId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * No command needs an id that nobody can read: for each field of each command that names a thing, an event that carries such an id is
 * told to whoever may give the command in that role.
 */
class EveryIdCanBeReadTest {

    /** They bring in what another system or the career site knows by ids of its own, and read nothing here. */
    private static final Set<Role> READ_NOTHING = EnumSet.of(Role.SYSTEM, Role.IMPORTER, Role.CAREER_SITE);

    @Test
    void whoeverMayGiveACommandReadsTheIdsThatItTakes() {
        Set<String> unread = new TreeSet<>();
        int[] asked = {0};
        Decisions.in("dev.tandem.command").all().forEach(decision -> {
            Class<?> command = Decisions.commandOf(decision);
            Set<Class<?>> ids = new HashSet<>();
            collect(command, ids, new HashSet<>());
            for (Role role : command.getAnnotation(Allowed.class).value()) {
                for (Class<?> id : ids) {
                    if (!READ_NOTHING.contains(role)) {
                        asked[0]++;
                        if (EventCatalog.types().values().stream()
                                .noneMatch(type -> carries(type, id) && reads(role, ReadableEvents.thing(type)))) {
                            unread.add(command.getSimpleName() + " as " + role + ": " + id.getSimpleName());
                        }
                    }
                }
            }
        });
        assertThat(unread).isEmpty();
        assertThat(asked[0]).as("ids asked about").isGreaterThan(200);
    }

    /** Whether somebody who comes in that role alone reads such things, all of them or by some relation. */
    private static boolean reads(Role role, Readable thing) {
        return Rights.reads(new Caller(new PersonId("somebody"), Set.of(role)), thing, EnumSet.allOf(Relation.class));
    }

    private static boolean carries(Class<? extends Event> type, Class<?> id) {
        Set<Class<?>> ids = new HashSet<>();
        collect(type, ids, new HashSet<>());
        return ids.contains(id);
    }

    private static void collect(Type type, Set<Class<?>> ids, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, ids, seen);
            }
        } else if (type instanceof Class<?> plain) {
            if (Id.class.isAssignableFrom(plain) || plain == CompetencyId.class || plain == RequirementId.class) {
                ids.add(plain);
            } else if (plain.isRecord() && plain != PersonId.class) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    collect(component.getGenericType(), ids, seen);
                }
            }
        }
    }
}
