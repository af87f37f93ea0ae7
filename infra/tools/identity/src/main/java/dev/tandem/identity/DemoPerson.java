package dev.tandem.identity;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in some role: the client of a token. Written {@code role:person}, such as {@code recruiter:rita}; the role
 * alone means its usual demo person.
 */
record DemoPerson(Role role, PersonId person) {

    /** Those whom the documentation and the demo speak of; the first of a role is its usual person. */
    static final List<DemoPerson> USUAL = List.of(
            of(Role.RECRUITER, "rita"),
            of(Role.RECRUITER, "rob"),
            of(Role.HIRING_MANAGER, "max"),
            of(Role.HIRING_MANAGER, "mona"),
            of(Role.INTERVIEWER, "ines"),
            of(Role.INTERVIEWER, "ivan"),
            of(Role.TA_LEADER, "tara"),
            of(Role.EXECUTIVE, "ed"),
            of(Role.AUDITOR, "aud"),
            of(Role.ANALYST, "ana"),
            of(Role.PRIVACY_OFFICER, "pia"),
            of(Role.IMPORTER, "ivy"),
            of(Role.OPERATOR, "otto"),
            of(Role.PROVISIONER, "petra"),
            of(Role.CAREER_SITE, "careers"),
            of(Role.HIRING_TEAM, "dora"));

    /** Reads a client id; null if it names no role or no valid person, or the system or one that looks like it, which nobody is by token. */
    static @Nullable DemoPerson fromClientId(String clientId) {
        int colon = clientId.indexOf(':');
        String roleName = colon < 0 ? clientId : clientId.substring(0, colon);
        Role role = Arrays.stream(Role.values())
                .filter(candidate ->
                        candidate != Role.SYSTEM && candidate.wireName().equals(roleName))
                .findFirst()
                .orElse(null);
        if (role == null) {
            return null;
        }
        if (colon < 0) {
            return usual(role);
        }
        try {
            PersonId person = new PersonId(clientId.substring(colon + 1));
            return person.resemblesSystem() ? null : new DemoPerson(role, person);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The usual person of a role. */
    static DemoPerson usual(Role role) {
        return USUAL.stream()
                .filter(person -> person.role == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo person has the role " + role));
    }

    String clientId() {
        return role.wireName() + ":" + person.value();
    }

    private static DemoPerson of(Role role, String person) {
        return new DemoPerson(role, new PersonId(person));
    }
}
