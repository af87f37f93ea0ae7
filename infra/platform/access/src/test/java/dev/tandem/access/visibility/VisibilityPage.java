package dev.tandem.access.visibility;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes VISIBILITY.md: the table of who may see what, for people to check. */
final class VisibilityPage {

    private VisibilityPage() {}

    static String written() {
        StringBuilder page = new StringBuilder("""
                # Who may see what

                Written from the code (`Readable`, `Relation`, `ReadableEvents` in `infra/platform/access`); both services ask it. Whoever comes in
                one of the roles of "all of it" reads all there is of such things. Everybody else reads what belongs to searches or
                applications to which they stand in one of the relations, and only in a role that carries the relation. For everybody else
                there is nothing: 403, or 404 where that there is something would already tell (applications, candidates).

                ## Things

                | thing | all of it | by relation |
                |---|---|---|
                """);
        for (Readable thing : Readable.values()) {
            page.append(
                    "| `%s`: %s | %s | %s |\n".formatted(thing, thing.what(), roles(thing.whole()), relations(thing)));
        }
        page.append("""

                What is kept back beyond the table:

                * **Feedback is blind.** Whoever is to give feedback on an application and has not reads nobody else's (`FEEDBACK`), and nothing of
                  what was made of it (`DECISION`), whatever their role, until theirs is in, or 14 days after the application ended. Their own they
                  read always. Others learn who has given some, never what it says.
                * **Leaders wait.** A ta-leader or executive who is not one of the two reads `FEEDBACK` once a debrief was held, a round was decided, or
                  the application ended.
                * **Texts are judgements.** What somebody wrote beside a move (`APPLICATION`) is for whoever reads `JUDGEMENT`.
                * **Pay stays apart.** Whoever reads `WRITTEN_DOWN` and not `PAY` reads it without bands, costs and terms.
                * **Confidential searches** (`OpenRequisition.confidential`, `ChangeConfidentiality`) are read in full only by auditors and by the
                  leaders who are named for it; by relation as above, which leaders stand in, too. For everybody else there is no such search:
                  404, and nothing of it in any list, count or name; to commands it is unknown. No figure counts them, for anybody.
                * **Whoever a search replaces** (`OpenRequisition.replaces`) sees nothing of it, in whatever role and relation. No figure counts
                  such a search either.
                * An interviewer by panel reads the search; of applications those for which they were ever assigned to an interview.

                ## Relations

                | relation | counts in the roles |
                |---|---|
                """);
        for (Relation relation : Relation.values()) {
            page.append("| `%s` | %s |\n".formatted(relation, roles(relation.roles())));
        }
        page.append("""

                ## Which event tells what

                | thing | events |
                |---|---|
                """);
        for (Readable thing : Readable.values()) {
            List<Class<? extends Event>> types = EventCatalog.types().values().stream()
                    .filter(type -> ReadableEvents.thing(type) == thing)
                    .toList();
            if (!types.isEmpty()) {
                page.append("| `%s` | %s |\n"
                        .formatted(
                                thing, types.stream().map(Class::getSimpleName).collect(Collectors.joining(", "))));
            }
        }
        return page.toString();
    }

    private static String relations(Readable thing) {
        Stream<Relation> in = Arrays.stream(Relation.values()).filter(thing.own()::contains);
        String all = in.map(relation -> "`" + relation + "`").collect(Collectors.joining(", "));
        return all.isEmpty() ? "-" : all;
    }

    private static String roles(Collection<Role> roles) {
        String all = roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::wireName)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "-" : all;
    }
}
