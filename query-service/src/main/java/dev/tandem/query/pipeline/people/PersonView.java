package dev.tandem.query.pipeline.people;

import dev.tandem.events.PersonId;
import dev.tandem.query.personaldata.CandidateName.Erased;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.PersonName;
import dev.tandem.query.pipeline.work.OpenWork;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on hires, or did.
 *
 * @param id the subject of their token
 * @param name what they are called; null if nobody introduced them, or if it was erased
 * @param email where to write to them; null likewise, and if nobody said
 * @param erased that their name was erased after they had left; null if it was not
 * @param introducedBy who introduced them last; null if nobody did
 * @param departedOn the day on which they left; null while they are here
 * @param departureRecordedBy who said so; null while they are here
 * @param roles the roles in which they did something, in alphabetical order; empty if they never did anything
 * @param openWork what they own and owe; null to whoever may not know it
 * @param expanded what the people in this answer are called; null unless it was asked for, and in a list, which says it itself
 */
record PersonView(
        PersonId id,
        @Nullable String name,
        @Nullable String email,
        @Nullable Erased erased,
        @Nullable PersonId introducedBy,
        @Nullable LocalDate departedOn,
        @Nullable PersonId departureRecordedBy,
        List<String> roles,
        @Nullable OpenWork openWork,
        @Nullable Expanded expanded) {

    static PersonView of(
            PersonId id, SeenPerson seen, List<String> roles, @Nullable PersonName name, @Nullable OpenWork openWork) {
        return new PersonView(
                id,
                name == null ? null : name.name(),
                name == null ? null : name.email(),
                name == null ? null : name.erased(),
                seen.introducedBy(),
                seen.departedOn(),
                seen.departureRecordedBy(),
                roles,
                openWork,
                null);
    }

    PersonView with(@Nullable Expanded more) {
        return new PersonView(
                id, name, email, erased, introducedBy, departedOn, departureRecordedBy, roles, openWork, more);
    }
}
