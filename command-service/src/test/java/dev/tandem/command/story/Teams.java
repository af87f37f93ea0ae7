package dev.tandem.command.story;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.Power;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Who helps the two: Cora has a duty, and Dora acts for one of them for a while. */
public final class Teams {

    public static final String CORA = "cora";
    public static final String DORA = "dora";
    public static final PersonId MEMBER = new PersonId(CORA);
    public static final PersonId DELEGATE = new PersonId(DORA);

    /** How long Dora acts for one of the two, from {@code Given.NOW} on. */
    public static final Duration WHILE = Duration.ofDays(28);

    public static final Instant THEN = NOW.plus(WHILE);

    private Teams() {}

    public static HiringTeamJoined joined(Duty duty) {
        return new HiringTeamJoined(
                REQUISITION, MEMBER, duty, duty.side() == Side.HIRING_MANAGER ? MANAGER : RECRUITER);
    }

    public static HiringTeamLeft left(Duty duty) {
        return new HiringTeamLeft(REQUISITION, MEMBER, duty, duty.side() == Side.HIRING_MANAGER ? MANAGER : RECRUITER);
    }

    public static SideDelegated delegated(Side side, Power... powers) {
        return new SideDelegated(
                REQUISITION,
                side,
                side == Side.HIRING_MANAGER ? MANAGER : RECRUITER,
                DELEGATE,
                NOW,
                THEN,
                Set.of(powers));
    }

    public static DelegationEnded delegationEnded(Side side) {
        return new DelegationEnded(REQUISITION, side, DELEGATE, side == Side.HIRING_MANAGER ? MANAGER : RECRUITER);
    }
}
