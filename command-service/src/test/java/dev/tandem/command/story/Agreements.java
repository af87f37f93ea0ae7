package dev.tandem.command.story;

import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requirements.panelAssigned;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requirements.scorecardDefined;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.KickoffAnswers;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.util.List;

/** What the two sides settle before the first submittal. */
public final class Agreements {

    public static final SlaTerms TERMS = new SlaTerms(
            Duration.ofHours(48),
            Duration.ofHours(24),
            Duration.ofHours(48),
            Duration.ofHours(72),
            Duration.ofHours(72),
            Duration.ofHours(24),
            null,
            new SlaTerms.EscalationThresholds(2, 6, 2),
            WorkCalendar.ALL_HOURS);

    /** The same, with what candidates are promised: an answer within three days, how it ended within two. */
    public static final SlaTerms WITH_CANDIDATES =
            TERMS.with(null, null, null, new SlaTerms.Candidates(Duration.ofDays(3), Duration.ofDays(2)));

    public static final String SOURCING_PLAN = "Referrals first, then the two meetups";

    private Agreements() {}

    public static KickoffHeld kickoffHeld() {
        return new KickoffHeld(REQUISITION, List.of(RECRUITER, MANAGER), answers(), 60, SOURCING_PLAN);
    }

    public static KickoffAnswers answers() {
        return new KickoffAnswers(
                KickoffAnswers.Priority.QUALITY,
                List.of("Java", "Kafka"),
                new KickoffAnswers.Education(KickoffAnswers.Necessity.NOT_NEEDED, null),
                List.of(),
                3,
                List.of(),
                "Six engineers",
                List.of("Keeping settlement correct"),
                "Owns the payout service",
                "Leads the move to events");
    }

    public static SlaProposed slaProposed(int version) {
        return slaProposed(version, TERMS);
    }

    public static SlaProposed slaProposed(int version, SlaTerms terms) {
        return new SlaProposed(REQUISITION, version, terms, RECRUITER);
    }

    public static SlaSigned slaSigned(int version, Side side) {
        return new SlaSigned(REQUISITION, version, side, side == Side.RECRUITER ? RECRUITER : MANAGER);
    }

    public static SlaAgreed slaAgreed() {
        return slaAgreed(TERMS);
    }

    public static SlaAgreed slaAgreed(SlaTerms terms) {
        return new SlaAgreed(REQUISITION, 1, terms);
    }

    /** Everything that has to be settled before the first submittal. Java is a must, payments are nice to have. */
    public static List<Event> partnershipAgreed() {
        return List.of(
                opened(),
                kickoffHeld(),
                requirementsProposed(JAVA_MUST, PAYMENTS_NICE),
                requirementsApproved(1),
                scorecardDefined(ENGINEERING, DOMAIN),
                panelAssigned(),
                slaProposed(1),
                slaSigned(1, Side.RECRUITER),
                slaSigned(1, Side.HIRING_MANAGER),
                slaAgreed());
    }
}
