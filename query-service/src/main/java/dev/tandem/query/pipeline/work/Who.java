package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is waited for.
 *
 * @param party as what
 * @param person who; null for the candidate, whom the item names
 */
public record Who(Party party, @Nullable PersonId person) {

    static Who of(Awaited awaited, Place place) {
        return switch (awaited.party()) {
            case RECRUITER -> new Who(Party.RECRUITER, place.recruiter());
            case HIRING_MANAGER -> new Who(Party.HIRING_MANAGER, place.hiringManager());
            case INTERVIEWER, CANDIDATE -> new Who(awaited.party(), awaited.person());
        };
    }

    static String sentence(List<Who> people) {
        String all = people.stream().map(Who::name).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    private String name() {
        return person == null ? "the candidate" : person.value();
    }
}
