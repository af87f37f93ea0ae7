package dev.tandem.query.projection;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A trial by hand, on whole searches: {@code SpeedTrial [facts] [rounds] [projection...]}. */
final class SpeedTrial {

    private static final int CANDIDATES = 60;
    private static final int AT_ONCE = 10;

    private SpeedTrial() {}

    public static void main(String[] args) throws Exception {
        int facts = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        List<String> names = args.length > 2
                ? Arrays.asList(args).subList(2, args.length)
                : RebuildSpeed.projections().stream().sorted().toList();
        TestDatabase database = PostgresForTests.freshDurableDatabase();
        KafkaSettings kafka = Instance.kafka(KafkaForTests.bootstrapServers(), KafkaForTests.freshTopic(6));
        try (FactTopic topic = new FactTopic(kafka.bootstrapServers(), kafka.topic())) {
            publish(topic, facts);
        }
        RebuildSpeed speed = new RebuildSpeed(
                database.url(), database.user(), database.password(), kafka.bootstrapServers(), kafka.topic());
        for (int round = 0; round < rounds; round++) {
            RebuildSpeed.Measured read = speed.read();
            System.out.printf("read %,.0f/s%n", read.perSecond());
            for (String name : names) {
                long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                RebuildSpeed.Measured built = speed.rebuild(name);
                cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
                System.out.printf(
                        "  %s rebuilt %,.0f/s (%d events in %s, of which this thread computed %d ms)%n",
                        name, built.perSecond(), built.events(), built.took(), cpu / 1_000_000);
            }
        }
        System.exit(0);
    }

    /** Several searches go on at a time, so that their facts come mixed, as they do in a store. */
    private static void publish(FactTopic topic, int facts) {
        long position = 1;
        for (int group = 0; position <= facts; group++) {
            List<List<Event>> lives = new ArrayList<>();
            for (int search = 0; search < AT_ONCE; search++) {
                lives.add(
                        life(Search.forEngineer("speed-" + group + "-" + search).wanting(5)));
            }
            List<Event> mixed = new ArrayList<>();
            for (int step = 0; step < lives.getFirst().size(); step++) {
                for (List<Event> life : lives) {
                    mixed.add(life.get(step));
                }
            }
            for (int begin = 0; begin < mixed.size(); begin += 500) {
                List<Event> some = mixed.subList(begin, Math.min(mixed.size(), begin + 500));
                topic.publish(position, some);
                position += some.size();
            }
        }
    }

    private static List<Event> life(Search search) {
        List<Event> life = new ArrayList<>(List.of(search.prepared(Search.terms())));
        for (int i = 0; i < CANDIDATES; i++) {
            Candidacy candidacy = search.candidate(search.id() + "-c" + i);
            String interview = search.id() + "-i" + i;
            life.addAll(List.of(
                    candidacy.registered(),
                    candidacy.submitted(),
                    candidacy.accepted(),
                    candidacy.advanced(Stage.SUBMITTED, Stage.SCREEN),
                    candidacy.scheduled(interview, "2026-01-12T09:00:00Z", "ines", "ivan"),
                    candidacy.completed(interview, "ines", "ivan"),
                    candidacy.feedback(interview, "ines"),
                    candidacy.feedback(interview, "ivan"),
                    candidacy.rejected(Stage.INTERVIEW)));
        }
        return life;
    }
}
