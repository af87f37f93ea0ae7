// What commands take, read off command-service's own API document; and what a search knows that a form can offer to choose from.

import { get, send } from "./api.js";
import { settings } from "./auth.js";
import { words } from "./messages.en.js";

/**
 * A schema as the document has it.
 * @typedef {{$ref?: string, type?: string | string[], format?: string, enum?: string[], description?: string, properties?: Record<string, Schema>,
 *   required?: string[], items?: Schema, anyOf?: Schema[], additionalProperties?: Schema | boolean, minItems?: number, maxItems?: number,
 *   minimum?: number, maximum?: number, minLength?: number, maxLength?: number, maxProperties?: number}} Schema
 * A schema without references and alternatives.
 * @typedef {Schema & {name: string, kind: string, optional: boolean}} Plain
 * What a form can offer.
 * @typedef {{value: string, label: string}} Choice
 * @typedef {Object} Context
 * @property {Record<string, Choice[]>} choices by the name of the schema, such as PersonId
 * @property {Record<string, Record<string, () => unknown>>} fixed what is set and not asked for, by schema and property
 * @property {Record<string, () => Record<string, unknown>>} initial what a form begins with, by command
 * @property {Record<string, any>} about what a command is about, to be read before it is given, by command
 */

/** @type {Promise<any> | undefined} */
let document_;

/** The API document of command-service, once. @returns {Promise<any>} */
async function apiDocument() {
  document_ ??= settings()
    .then(({ commands }) => send(`${commands}/openapi.json`))
    .then((answer) => answer.json())
    .catch((no) => {
      document_ = undefined;
      throw no;
    });
  return document_;
}

/**
 * What a command takes.
 * @param {string} command
 * @returns {Promise<{summary: string, description: string, schema: Schema, plain: (schema: Schema) => Plain}>}
 */
export async function commandNamed(command) {
  const api = await apiDocument();
  const operation = api.paths[`/commands/${command}`].post;
  const plain = (/** @type {Schema} */ schema) => plainOf(schema, api.components.schemas);
  return {
    summary: operation.summary ?? words(command),
    description: (operation.description ?? "").split("\n\n")[0].replaceAll("`", ""),
    schema: operation.requestBody.content["application/json"].schema,
    plain,
  };
}

/** @param {Schema} schema @param {Record<string, Schema>} named @returns {Plain} */
function plainOf(schema, named) {
  if (schema.$ref) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    const { description: its, ...rest } = plainOf(/** @type {Schema} */ (named[name]), named);
    return { ...rest, description: schema.description ?? its, name };
  }
  if (schema.anyOf) {
    const one = plainOf(/** @type {Schema} */ (schema.anyOf.find((other) => other.type !== "null")), named);
    return { ...one, description: schema.description ?? one.description, optional: true };
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? "object"];
  return { ...schema, name: "", kind: types.find((type) => type !== "null") ?? "object", optional: types.includes("null") };
}

/**
 * What a search knows that forms ask for: its people, stages, requirements, competencies. Names come with it.
 * @param {string} requisition
 * @param {string | null} [interview] the interview that a command is about: whoever holds it is asked for what they are to find out
 * @returns {Promise<Context>}
 */
export async function contextOf(requisition, interview = null) {
  const [search, kit, me] = await Promise.all([
    get("/requisitions/{id}", { path: { id: requisition }, query: { expand: "people" } }),
    interview ? get("/interviews/{id}/kit", { path: { id: interview } }).catch(() => null) : null,
    interview ? get("/me") : null,
  ]);
  const theirs = kit?.assignments.find((one) => one.interviewer === me?.person)?.competencies ?? search.scorecard.map((one) => one.id);
  const newest = search.requirements.newest ?? search.requirements.approved;
  const approved = search.requirements.approved ?? newest;
  const people = new Set([search.summary.recruiter, search.summary.hiringManager, ...search.panel.map((one) => one.interviewer),
    ...Object.keys(search.expanded?.people ?? {})]);
  const named = (/** @type {string} */ id) => search.expanded?.people?.[id]?.name ?? id;
  const random = (/** @type {string} */ prefix) => () => `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
  return {
    choices: {
      PersonId: [...people].map((id) => ({ value: id, label: named(id) })),
      RequirementId: (approved?.requirements ?? []).map((one) => ({ value: one.id, label: one.text })),
      CompetencyId: search.scorecard.map((one) => ({ value: one.id, label: one.name ?? words(one.id) })),
      Stage: search.stages.map((stage) => ({ value: stage, label: words(stage) })),
    },
    fixed: {
      RejectWithFeedbackReason: { version: () => approved?.version },
      Requirement: { id: random("req") },
      Competency: { id: random("comp") },
    },
    initial: {
      SubmitFeedback: () => ({ ratings: theirs.map((competency) => ({ competency })) }),
      ReviseRequirements: () => ({ requirements: newest?.requirements ?? [] }),
      ProposeRequirements: () => ({ requirements: newest?.requirements ?? [] }),
      RejectWithFeedback: () => ({ reasons: [{ version: approved?.version }] }),
      DefineScorecard: () => ({
        competencies: search.scorecard.length ? search.scorecard : [...new Set((newest?.requirements ?? []).map((one) => one.competency))].map((id) => ({ id, name: words(id) })),
      }),
      HoldKickoff: () => ({ attendees: [search.summary.recruiter, search.summary.hiringManager] }),
      HoldDebrief: () => ({ attendees: [...new Set([search.summary.recruiter, search.summary.hiringManager, ...search.panel.map((one) => one.interviewer)])] }),
      ScheduleInterview: () => ({
        assignments: search.panel.map((one) => ({ interviewer: one.interviewer, competencies: one.competencies ?? [] })),
      }),
    },
    about: {
      SignSla: search.sla.proposed?.terms,
      ApproveRequirements: newest && { requirements: newest.requirements, changes: newest.changes },
      AgreeInterviewPlan: search.interviewPlan.proposed,
      PrepareForInterview: kit && asked(kit, theirs),
      SubmitFeedback: kit && asked(kit, theirs),
    },
  };
}

/** What an interviewer is to find out. @param {import("./api.js").Q["InterviewKit"]} kit @param {string[]} theirs */
function asked(kit, theirs) {
  return {
    competencies: kit.competencies.filter((one) => theirs.includes(one.id)).map(({ name, anchors, questions }) => ({ name, anchors, questions })),
    toFindOut: kit.toFindOut.map(({ requirement, why }) => ({ requirement: requirement.text, why })),
  };
}

/** A form without a search behind it. @type {Context} */
export const NO_CONTEXT = { choices: {}, fixed: {}, initial: {}, about: {} };
