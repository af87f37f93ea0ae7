package dev.tandem.query.projection;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.stream.LongStream;

/** Made-up events that depend on nothing but their position, so that any process can make the same ones. */
final class SampleEvents {

    private static final int REQUISITIONS = 40;

    private SampleEvents() {}

    /** The event at that position: mostly advances, some ends, some that {@link Journeys} does not fold. */
    static Event at(long position) {
        long mixed = Math.floorMod(position * 0x9E3779B97F4A7C15L >>> 7, 1_000L);
        RequisitionId requisition = requisition(mixed % REQUISITIONS);
        if (mixed % 10 == 3) {
            return registered("c" + position);
        }
        if (mixed % 50 == 7) {
            return new RequisitionFilled(requisition, (int) (mixed % 5));
        }
        Stage to = Stage.FORMER_DEFAULT.get((int) (mixed % (Stage.FORMER_DEFAULT.size() - 1)) + 1);
        return advanced(requisition, "a" + mixed, to);
    }

    static List<Event> between(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(SampleEvents::at).toList();
    }

    static RequisitionId requisition(long number) {
        return new RequisitionId("r" + number);
    }

    static CandidateAdvanced advanced(RequisitionId requisition, String application, Stage to) {
        return new CandidateAdvanced(
                new ApplicationId(application), requisition, new CandidateId("c1"), Stage.SUBMITTED, to, false, null);
    }

    static CandidateAdvanced advanced(RequisitionId requisition, String application, Stage to, String reason) {
        return new CandidateAdvanced(
                new ApplicationId(application), requisition, new CandidateId("c1"), Stage.SUBMITTED, to, false, reason);
    }

    static CandidateRegistered registered(String candidate) {
        return new CandidateRegistered(new CandidateId(candidate), "Jo Doe", "jo@example.com", null);
    }
}
