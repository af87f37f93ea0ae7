// Reads both topics with nothing of Tandem's. Holds each record to CloudEvents and to its JSON Schema, and counts from the events alone what
// /metrics counts. Says what it found as JSON: node check.js <broker> <events topic> <state topic> <address of query-service>
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Kafka } from "cloudevents";
import { readTopic } from "./topic.js";

const [broker, events, states, service] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);

const schemas = new Map();
async function validator(dataschema) {
  if (!schemas.has(dataschema)) {
    // The host is that of a service that was told where it is reached; what it serves is the same here.
    const answer = await fetch(new URL(new URL(dataschema).pathname, service));
    if (!answer.ok) throw new Error(`${dataschema}: ${answer.status}`);
    schemas.set(dataschema, ajv.compile(await answer.json()));
  }
  return schemas.get(dataschema);
}

const wrong = [];
async function hold(record, to) {
  try {
    const event = Kafka.toEvent({ ...record, body: record.value });
    event.validate();
    if (event.subject !== record.key || event.partitionkey !== record.key) throw new Error("its key is another");
    const data = typeof event.data === "string" ? JSON.parse(event.data) : event.data;
    const fits = await validator(event.dataschema);
    if (!fits(data)) throw new Error(ajv.errorsText(fits.errors));
    to(event, data);
  } catch (e) {
    wrong.push(`${record.headers.ce_type} at ${record.partition}/${record.offset}: ${e.message}`);
  }
}

const records = [];
await readTopic(broker, events, (record) => records.push(record));
const last = new Map();
const kept = new Set();
const applications = new Map();
const offers = new Map();
const hires = new Map();
let outOfOrder = 0;
for (const record of records) {
  await hold(record, (event, data) => {
    if (!(event.sequence > (last.get(record.partition) ?? ""))) outOfOrder++;
    last.set(record.partition, event.sequence);
    const of = data.requisition;
    switch (event.type) {
      case "hiring.RequisitionOpened":
        if (data.confidential || data.replaces) kept.add(of);
        break;
      case "hiring.ConfidentialityChanged":
        if (data.confidential) kept.add(of);
        else kept.delete(of);
        break;
      case "hiring.ApplicationReceived":
      case "hiring.CandidateSubmitted":
        applications.set(`${of} ${data.candidate}`, of);
        break;
      case "hiring.OfferExtended":
        offers.set(data.offer, of);
        break;
      case "hiring.CandidateHired":
        hires.set(`${of} ${data.candidate}`, of);
        break;
      case "hiring.HireFellThrough":
        hires.delete(`${of} ${data.candidate}`);
        break;
    }
  });
}

const told = [];
await readTopic(broker, states, (record) => told.push(record));
const standing = {};
for (const record of told) {
  if (record.value === null) delete standing[record.key];
  else await hold(record, (_, data) => (standing[record.key] = data));
}

// Searches that are kept from anybody are in no figure.
const counted = (all) => [...all.values()].filter((of) => !kept.has(of)).length;
console.log(
  JSON.stringify({
    events: records.length,
    types: new Set(records.map((one) => one.headers.ce_type)).size,
    states: standing,
    wrong,
    outOfOrder,
    figures: { applications: counted(applications), offersExtended: counted(offers), hires: counted(hires) },
  }),
);
