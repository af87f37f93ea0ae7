package dev.tandem.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the two sides of a hire can promise each other. */
public enum PromiseKind {
    /** Both hold the kickoff, after the opening. */
    KICKOFF,
    /** The recruiter proposes requirements after the kickoff. */
    REQUIREMENTS_PROPOSAL,
    /** Whoever has not signed a proposed agreement signs it, or proposes another. */
    SIGNING,
    /** The hiring manager approves or revises proposed requirements. */
    REQUIREMENTS_APPROVAL,
    /** The hiring manager answers a submittal: yes to an interview, or no with reasons. */
    SUBMITTAL_REVIEW,
    /** The recruiter schedules the interview after the hiring manager's yes, and the next round after each that asks for one. */
    INTERVIEW_SCHEDULING,
    /** An interviewer writes feedback after the interview; it counts for the hiring manager's side, whose panel it is. */
    FEEDBACK,
    /** The debrief is held after the last interview of a round. */
    DEBRIEF,
    /** The hiring manager decides a round of interviews that ends without a debrief. */
    ROUND_DECISION,
    /** The hiring manager decides whether to hire, after a debrief that came to an offer. */
    HIRING_DECISION,
    /** The recruiter proposes an offer after the manager's decision. */
    OFFER_PROPOSAL,
    /** Whoever is asked to approves a proposed offer, or refuses it; only the hiring manager's answer counts for a side. */
    OFFER_APPROVAL,
    /** The recruiter extends an offer that everybody has approved. */
    OFFER_EXTENSION,
    /** The recruiter presents so many qualified candidates by a date. */
    SLATE,
    /** Either side answers the other's question. */
    ANSWER,
    /** The recruiter lets whoever applied hear from them. */
    CANDIDATE_ANSWER,
    /** The recruiter tells whoever was declined, rejected or set aside how it ended. */
    CANDIDATE_OUTCOME,
    /** Something comes of the search: a threshold for escalation, which no queue and no metric shows. */
    PROGRESS;

    /** The name of its figures in METRICS.md and in answers, such as {@code submittalReview}. */
    public String figure() {
        if (this == ANSWER) {
            return "answers";
        }
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
