package dev.tandem.query.pipeline.interviewers;

import dev.tandem.events.PersonId;

/**
 * How much somebody has to interview. No interviews of searches that are kept from somebody are among it.
 *
 * @param id who
 * @param week their interviews of this week
 * @param month their interviews of this month
 * @param feedback what they owe
 * @param panels on the panels of how many searches they are that are not over
 */
record InterviewerLoad(PersonId id, Interviews week, Interviews month, Feedback feedback, int panels) {

    /**
     * Interviews by when they are, or were, in the calendar.
     *
     * @param held how many took place
     * @param planned how many are to take place, or were and nobody has said yet that they did
     */
    record Interviews(int held, int planned) {}

    /**
     * Feedback that somebody is to give.
     *
     * @param owed how much
     * @param overdue of that, past due
     */
    record Feedback(int owed, int overdue) {}
}
