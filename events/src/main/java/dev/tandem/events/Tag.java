package dev.tandem.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names one thing that an event concerns, such as {@code requisition:4f1c}. Tags span consistency boundaries: see
 * "Dynamic Consistency Boundary" (Pellegrini and Savić, dcb.events).
 *
 * @param key what kind of thing, one of the constants here
 * @param value its id
 */
public record Tag(String key, String value) {

    public static final String REQUISITION = "requisition";
    public static final String APPLICATION = "application";
    public static final String CANDIDATE = "candidate";
    public static final String INTERVIEW = "interview";
    public static final String DEBRIEF = "debrief";
    public static final String DECISION = "decision";
    public static final String PROPOSAL = "proposal";
    public static final String OFFER = "offer";
    public static final String HIRE = "hire";
    public static final String PERSON = "person";
    public static final String OUTSIDER = "outsider";
    public static final String MANAGER = "manager";
    public static final String RECRUITER = "recruiter";
    public static final String INTERVIEWER = "interviewer";
    public static final String HEADCOUNT = "headcount";
    public static final String ESCALATION = "escalation";
    public static final String QUESTION = "question";
    public static final String SUGGESTION = "suggestion";
    public static final String RISK = "risk";
    public static final String CHECK_IN = "check-in";
    public static final String PIPELINE_REPORT = "pipeline-report";
    public static final String BLOCKER = "blocker";
    public static final String WEBHOOK = "webhook";

    /** Stands on terms that set targets; its value names the search, so that others are not looked at. */
    public static final String TARGETS = "targets";

    /** A list that is kept over all searches; its value says of what. */
    public static final String REGISTER = "register";

    /** Stands on every erasure, so that all of them can be listed. */
    public static final Tag ERASURES = new Tag(REGISTER, "erasures");

    /** The terms of the house, of whatever scope. */
    public static final Tag HOUSE_TERMS = new Tag(REGISTER, "house-terms");

    /** Every subscription to events. */
    public static final Tag WEBHOOKS = new Tag(REGISTER, "webhooks");

    /** Unique within its requisition only: read it together with {@link #REQUISITION}. */
    public static final String REQUIREMENT = "requirement";

    /** A set of the given tags, in the order given, each once. */
    public static Set<Tag> setOf(Tag... tags) {
        return new LinkedHashSet<>(Arrays.asList(tags));
    }

    /** {@code tags} and {@code more}, each once. */
    public static Set<Tag> setOf(Set<Tag> tags, List<Tag> more) {
        Set<Tag> all = new LinkedHashSet<>(tags);
        all.addAll(more);
        return all;
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException if it is not {@code key:value}
     */
    public static Tag parse(String stored) {
        int colon = stored.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a tag is key:value, not '" + stored + "'");
        }
        return new Tag(stored.substring(0, colon), stored.substring(colon + 1));
    }

    /** The value of the first of these tags that has that key; empty if none has. */
    public static Optional<String> find(String key, Collection<Tag> tags) {
        return tags.stream().filter(tag -> tag.key.equals(key)).map(Tag::value).findFirst();
    }

    /**
     * As {@link #find}, of tags in their stored form.
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static Optional<String> findStored(String key, Collection<String> tags) {
        return find(key, parseAll(tags));
    }

    /**
     * Reads stored forms, in their order.
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static List<Tag> parseAll(Collection<String> stored) {
        return stored.stream().map(Tag::parse).toList();
    }

    /** The stored form, {@code key:value}. */
    @Override
    public String toString() {
        return key + ":" + value;
    }
}
