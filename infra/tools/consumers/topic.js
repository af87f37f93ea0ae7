// Reads a topic from its beginning to where it ends now. Each record as { key, value, headers, partition, offset }, texts.
import kafkajs from "kafkajs";
import lz4 from "lz4js";

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
CompressionCodecs[CompressionTypes.LZ4] = () => ({ decompress: async (bytes) => Buffer.from(lz4.decompress(bytes)) });

const text = (bytes) => (bytes === null || bytes === undefined ? null : bytes.toString("utf8"));

export async function readTopic(broker, topic, each) {
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const unread = new Map(
    (await admin.fetchTopicOffsets(topic))
      .filter((one) => BigInt(one.high) > BigInt(one.low))
      .map((one) => [one.partition, BigInt(one.high)]),
  );
  await admin.disconnect();
  if (unread.size === 0) return;
  const consumer = kafka.consumer({ groupId: `reader-${process.pid}-${topic}`, maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    // Told of every batch, also of one that holds nothing but the mark of a commit.
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { partition, lastOffset } }) => {
      if (BigInt(lastOffset) + 1n >= (unread.get(partition) ?? 0n)) unread.delete(partition);
      if (unread.size === 0) resolve();
    });
    const eachMessage = async ({ partition, message: { key, value, headers, offset } }) =>
      each({
        key: text(key),
        value: text(value),
        headers: Object.fromEntries(Object.entries(headers).map(([name, said]) => [name, text(said)])),
        partition,
        offset,
      });
    consumer.run({ autoCommit: false, eachMessage }).catch(reject);
  });
  await consumer.disconnect();
}
