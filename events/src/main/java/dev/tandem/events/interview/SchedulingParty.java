package dev.tandem.events.interview;

/** On whose account an appointment was moved or called off: whose burden it counts as. */
public enum SchedulingParty {
    CANDIDATE,
    HIRING_MANAGER,
    INTERVIEWER,
    RECRUITER
}
