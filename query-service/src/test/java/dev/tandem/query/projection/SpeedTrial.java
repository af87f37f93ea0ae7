package dev.tandem.query.projection;

import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.lang.management.ManagementFactory;

/** A trial by hand: {@code SpeedTrial [facts] [batch]}. */
final class SpeedTrial {

    private SpeedTrial() {}

    public static void main(String[] args) throws Exception {
        int facts = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int batch = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        TestDatabase database = PostgresForTests.freshDurableDatabase();
        KafkaSettings kafka = Instance.kafka(KafkaForTests.bootstrapServers(), KafkaForTests.freshTopic(6));
        try (FactTopic topic = new FactTopic(kafka.bootstrapServers(), kafka.topic())) {
            topic.publish(1, facts, 500);
        }
        RebuildSpeed speed = new RebuildSpeed(database.url(), database.user(), database.password(), kafka, batch);
        for (int round = 0; round < 4; round++) {
            RebuildSpeed.Measured read = speed.read();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            RebuildSpeed.Measured built = speed.rebuild(new Journeys());
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            System.out.printf(
                    "read %,.0f/s, rebuilt %,.0f/s (%d events in %s, of which this thread computed %d ms)%n",
                    read.perSecond(), built.perSecond(), built.events(), built.took(), cpu / 1_000_000);
        }
        System.exit(0);
    }
}
