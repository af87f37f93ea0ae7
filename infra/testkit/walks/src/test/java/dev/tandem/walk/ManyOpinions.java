package dev.tandem.walk;

import dev.tandem.events.PersonId;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.requisition.CompetencyId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The same history with more opinions: panels of walks share out what is assessed, so that two of them hardly ever rate the same. Here three
 * more were there at most interviews, rate what they like, and think better of it.
 */
final class ManyOpinions {

    private static final List<CompetencyId> COMPETENCIES =
            List.of(new CompetencyId("depth"), new CompetencyId("clarity"), new CompetencyId("care"));

    private static final List<PersonId> PEOPLE =
            List.of(new PersonId("olga"), new PersonId("otto"), new PersonId("ozan"));

    private ManyOpinions() {}

    /** That history, and more. */
    static List<Entry> in(List<Entry> log, RandomGenerator random) {
        List<Entry> more = new ArrayList<>();
        for (Entry entry : log) {
            if (!(entry.event() instanceof InterviewCompleted held) || random.nextInt(8) == 0) {
                more.add(entry);
                continue;
            }
            List<PersonId> there = new ArrayList<>(held.interviewers());
            List<PersonId> others =
                    PEOPLE.stream().filter(_ -> random.nextInt(4) > 0).toList();
            // Some of them only say something, and some never do.
            others.stream().filter(_ -> random.nextBoolean()).forEach(there::add);
            more.add(entry.saying(new InterviewCompleted(
                    held.interview(), held.application(), held.requisition(), held.candidate(), there)));
            for (PersonId one : others) {
                if (random.nextInt(4) > 0) {
                    more.add(entry.saying(new FeedbackSubmitted(
                            held.interview(),
                            held.application(),
                            held.requisition(),
                            held.candidate(),
                            one,
                            ratings(random),
                            any(random),
                            random.nextInt(6) == 0)));
                    if (random.nextInt(3) == 0) {
                        more.add(entry.saying(new FeedbackAmended(
                                held.interview(),
                                held.application(),
                                held.requisition(),
                                held.candidate(),
                                one,
                                ratings(random),
                                any(random),
                                "Thought it over",
                                random.nextInt(3) == 0,
                                random.nextInt(3) == 0)));
                    }
                }
            }
        }
        return more;
    }

    /** A history until soon after somebody said something; all of it, if nobody does. */
    static List<Entry> someTimeIn(List<Entry> log, RandomGenerator random) {
        int[] said = IntStream.range(0, log.size())
                .filter(i -> log.get(i).event() instanceof FeedbackSubmitted)
                .toArray();
        return said.length == 0
                ? log
                : log.subList(0, Math.min(log.size(), said[random.nextInt(said.length)] + 1 + random.nextInt(12)));
    }

    private static List<CompetencyRating> ratings(RandomGenerator random) {
        List<CompetencyRating> ratings = new ArrayList<>();
        for (CompetencyId competency : COMPETENCIES) {
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> ratings.add(CompetencyRating.notAssessed(competency, "No time was left"));
                default -> ratings.add(CompetencyRating.assessed(competency, 1 + random.nextInt(4), "As seen"));
            }
        }
        return ratings;
    }

    private static Recommendation any(RandomGenerator random) {
        return Recommendation.values()[random.nextInt(Recommendation.values().length)];
    }
}
