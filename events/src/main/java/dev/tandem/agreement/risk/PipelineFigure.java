package dev.tandem.agreement.risk;

import dev.tandem.agreement.SlaClock;
import dev.tandem.events.Event;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.RiskCause;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One figure of a search that its terms may set a target for, told once: which events it is made of, which cases count, and when it
 * falls short. From this follow the check that flags a risk, when it is made, and the table in METRICS.md.
 */
public interface PipelineFigure {

    /** What a search is at risk of where it falls short. */
    RiskCause cause();

    /** The types of events that it is made of. */
    Set<Class<? extends Event>> follows();

    /** Those of them that end a case: after each the figure is looked at. */
    Set<Class<? extends Event>> endedBy();

    /** What is known of it after an event of the search; the same if it is not made of such events. */
    Cases after(Cases cases, Event event, UUID id, Instant at);

    /**
     * By how much it falls short of its targets. Only cases count that ended under the terms, and a target says nothing before there
     * are as many of them as it asks for.
     */
    List<Finding> findings(Cases cases, SlaClock clock, PipelineTargets targets);

    /** What people read of it. */
    Description description();

    /**
     * What it says in METRICS.md, each with the names of events in backquotes.
     *
     * @param figure what is counted
     * @param counts which cases count
     */
    record Description(String figure, String counts) {}
}
