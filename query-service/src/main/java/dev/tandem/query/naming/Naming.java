package dev.tandem.query.naming;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps when somebody was named last, in a table of the projection that uses it: who follows a list with names is told of another name,
 * and of an erased one, though nothing else of an item has changed. Names themselves are told by command-service.
 */
public final class Naming {

    /** What names somebody, or takes their name away. */
    public static final Set<Class<? extends Event>> FOLDS =
            Set.of(CandidateRegistered.class, CandidateForgotten.class, PersonIntroduced.class, PersonForgotten.class);

    private static final String CANDIDATE = "candidate:";
    private static final String PERSON = "person:";

    private final Table<Named> table;

    private Naming(Table<Named> table) {
        this.table = table;
    }

    /** That of the projection of that name, which lists its {@link #table}. */
    public static Naming in(String projection) {
        return new Naming(new Table<Named>(projection + "_named", Named.class, List.of(), List.of())
                .followed(Followed.byKey(row -> row)));
    }

    /** One row a candidate or person, by {@link #scope}. */
    public Table<Named> table() {
        return table;
    }

    /**
     * Somebody who has a name, or had.
     *
     * @param position of the last event that named them, or took the name away
     */
    public record Named(long position) {}

    /** The scope of what that candidate is called; that of no search. */
    public static String scope(CandidateId candidate) {
        return CANDIDATE + candidate;
    }

    /** The scope of what that person is called; that of no search. */
    public static String scope(PersonId person) {
        return PERSON + person;
    }

    /** Whether that is the scope of what somebody is called. */
    public static boolean isScope(String scope) {
        return scope.startsWith(CANDIDATE) || scope.startsWith(PERSON);
    }

    /** Names the row that {@link #fold} reads. */
    public void touches(Envelope event, Touched touched) {
        touched.row(table, scope(event.event()));
    }

    /** Takes one of {@link #FOLDS} in. All about one subject have one key, so they come in order. */
    public void fold(Envelope event, Rows rows) {
        String scope = scope(event.event());
        @Nullable Named before = rows.get(table, scope);
        if (before == null || before.position() < event.position()) {
            rows.put(table, scope, new Named(event.position()));
        }
    }

    private static String scope(Event event) {
        return switch (event) {
            case CandidateRegistered registered -> scope(registered.candidate());
            case CandidateForgotten forgotten -> scope(forgotten.candidate());
            case PersonIntroduced introduced -> scope(introduced.person());
            case PersonForgotten forgotten -> scope(forgotten.person());
            default -> throw new IllegalArgumentException("nobody is named by " + event);
        };
    }
}
