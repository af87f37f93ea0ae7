package dev.tandem.identity;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in some role: the client of a token. Written {@code role:person}, such as {@code recruiter:rita}; the role
 * alone means its usual demo person.
 *
 * @param name what they are called; {@code ./tandem demo} introduces the {@link #USUAL} people so. Of anybody else their id
 */
record DemoPerson(Role role, PersonId person, String name) {

    /** Those whom the documentation and the demo speak of; the first of a role is its usual person. */
    static final List<DemoPerson> USUAL = List.of(
            of(Role.RECRUITER, "rita", "Rita Moreau"),
            of(Role.RECRUITER, "rob", "Rob Hansen"),
            of(Role.RECRUITER, "raul", "Raúl Ortega"),
            of(Role.RECRUITER, "ursula", "Ursula Weber"),
            of(Role.HIRING_MANAGER, "max", "Max Albrecht"),
            of(Role.HIRING_MANAGER, "mona", "Mona Laurent"),
            of(Role.HIRING_MANAGER, "marta", "Marta Kowalska"),
            of(Role.HIRING_MANAGER, "paul", "Paul Jensen"),
            of(Role.INTERVIEWER, "ines", "Inês Duarte"),
            of(Role.INTERVIEWER, "ivan", "Ivan Petrov"),
            of(Role.INTERVIEWER, "iris", "Iris Vogel"),
            of(Role.TA_LEADER, "tara", "Tara Singh"),
            of(Role.EXECUTIVE, "ed", "Ed Marlow"),
            of(Role.EXECUTIVE, "eva", "Eva Lindgren"),
            of(Role.AUDITOR, "aud", "Audrey Stone"),
            of(Role.ANALYST, "ana", "Ana Costa"),
            of(Role.PRIVACY_OFFICER, "pia", "Pia Novak"),
            of(Role.IMPORTER, "ivy", "Ivy Chen"),
            of(Role.OPERATOR, "otto", "Otto Brandt"),
            of(Role.PROVISIONER, "petra", "Petra Nilsson"),
            of(Role.CAREER_SITE, "careers", "Career site"),
            of(Role.HIRING_TEAM, "dora", "Dora Fontaine"),
            of(Role.HIRING_TEAM, "nils", "Nils Bakker"));

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
            return person.resemblesSystem() ? null : new DemoPerson(role, person, person.value());
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

    private static DemoPerson of(Role role, String person, String name) {
        return new DemoPerson(role, new PersonId(person), name);
    }
}
