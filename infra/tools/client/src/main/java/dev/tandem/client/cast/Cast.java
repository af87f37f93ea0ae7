package dev.tandem.client.cast;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.util.List;

/** Everybody by name. */
public final class Cast {

    /** Those who can sign in; the first of a role is its usual person. Rosa and Mia run the searches that the examples of commands are about. */
    public static final List<Member> MEMBERS = List.of(
            of(Role.RECRUITER, "rita", "Rita Moreau"),
            of(Role.RECRUITER, "rob", "Rob Hansen"),
            of(Role.RECRUITER, "raul", "Raúl Ortega"),
            of(Role.RECRUITER, "ursula", "Ursula Weber"),
            of(Role.RECRUITER, "rosa", "Rosa Carvalho"),
            of(Role.RECRUITER, "rui", "Rui Mendes"),
            of(Role.HIRING_MANAGER, "max", "Max Albrecht"),
            of(Role.HIRING_MANAGER, "mona", "Mona Laurent"),
            of(Role.HIRING_MANAGER, "marta", "Marta Kowalska"),
            of(Role.HIRING_MANAGER, "paul", "Paul Jensen"),
            of(Role.HIRING_MANAGER, "mia", "Mia Sandberg"),
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

    private Cast() {}

    private static Member of(Role role, String person, String name) {
        return new Member(role, new PersonId(person), name);
    }
}
