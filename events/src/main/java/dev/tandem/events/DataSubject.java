package dev.tandem.events;

/**
 * Somebody whose personal data is kept, in the sense of article 4(1) of the General Data Protection Regulation: a candidate, or
 * somebody who works on a hire, or whom a search replaces. Each has a key of their own, with which what is known of them is sealed.
 */
public sealed interface DataSubject permits CandidateId, PersonId, OutsiderId {

    /** Their id; a candidate and a person may have the same. */
    String value();

    /** What tags events about them; tells candidates from persons. */
    Tag tag();
}
