package dev.tandem.command.race;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.util.Locale;
import java.util.Set;

/** Who gives commands here, as the documented examples name them. */
enum Person {
    ROB(Role.RECRUITER),
    MIA(Role.HIRING_MANAGER),
    IVY(Role.INTERVIEWER),
    TEA(Role.TA_LEADER),
    EVE(Role.EXECUTIVE),
    PIA(Role.PRIVACY_OFFICER),
    CAREERS(Role.CAREER_SITE);

    private final Role role;

    Person(Role role) {
        this.role = role;
    }

    PersonId id() {
        return new PersonId(name().toLowerCase(Locale.ROOT));
    }

    Set<Role> roles() {
        return Set.of(role);
    }
}
