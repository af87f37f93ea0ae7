// Asking query-service, and giving commands: what the API documents say, typed by the declarations made of them.

import { expired, settings, token } from "./auth.js";
import { heardTime } from "./time.js";

/**
 * @typedef {import("tandem/queries").paths} Queries
 * @typedef {import("tandem/queries").components["schemas"]} Q
 * @typedef {import("tandem/commands").components["schemas"]} C
 * @typedef {{field: string, message: string}} FieldError
 * @typedef {{path?: Record<string, string>, query?: Record<string, unknown>, signal?: AbortSignal, seen?: string | null}} Asked
 *   seen: a consistency token; the answer is not older than what that command did
 * @typedef {{result: any, seen: string | null}} Done
 */
/**
 * @template {keyof Queries} P
 * @typedef {Queries[P] extends {get: {responses: {200: {content: {"application/json": infer A}}}}} ? A : never} Answer
 */

/** What a service says no with: for programs a rule, for people what is wrong and what to do. */
export class Problem extends Error {
  /** @param {Partial<{status: number, rule: string, detail: string, remedy: string, correlationId: string, errors: FieldError[], fields: string[]}>} said */
  constructor(said) {
    super([said.detail, said.remedy].filter(Boolean).join(" ") || `The answer was ${said.status ?? "nothing"}.`);
    this.name = "Problem";
    this.status = said.status ?? 0;
    this.rule = said.rule ?? "UNREACHABLE";
    this.detail = said.detail ?? this.message;
    this.remedy = said.remedy ?? "";
    this.correlationId = said.correlationId ?? "";
    this.errors = said.errors ?? [];
    /** @type {string[]} fields that a rule speaks of */
    this.fields = said.fields ?? [];
  }
}

/** The newest thing that was done here: each later question waits until its answer shows it. @type {string | null} */
let newest = null;

/**
 * Asks query-service.
 * @template {keyof Queries & string} P
 * @param {P} path as the API document has it, such as /requisitions/{id}
 * @param {Asked} [asked]
 * @returns {Promise<Answer<P>>}
 */
export async function get(path, asked = {}) {
  const answer = await send(address(path, asked), {
    headers: seen(asked.seen ?? newest),
    signal: asked.signal,
  });
  return answer.json();
}

/** @param {string | null | undefined} said @returns {Record<string, string>} */
function seen(said) {
  return said ? { "Tandem-Consistency-Token": said } : {};
}

/**
 * The address of a question.
 * @param {string} path
 * @param {Asked} asked
 */
export function address(path, asked) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(asked.path?.[name] ?? ""));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked.query ?? {})) {
    if (value !== null && value !== undefined && value !== "") {
      query.set(name, Array.isArray(value) ? value.join(",") : String(value));
    }
  }
  return query.size ? `${filled}?${query}` : filled;
}

/**
 * Gives a command. It may be sent again after a broken connection: its key sees to it that it is done once.
 * @param {string} name
 * @param {Record<string, unknown>} body
 * @param {{version?: number | null, key?: string}} [how] key: the same for each attempt at the same act
 * @returns {Promise<Done>}
 */
export async function give(name, body, { key = crypto.randomUUID() } = {}) {
  const answer = await post(`/commands/${name}`, body, { "Idempotency-Key": key });
  const result = await answer.json();
  newest = result.consistencyToken ?? newest;
  return { result, seen: newest };
}

/**
 * Hears what a command would hear; nothing is recorded.
 * @param {string} name
 * @param {Record<string, unknown>} body
 * @param {AbortSignal} [signal]
 * @returns {Promise<Problem | null>} null: it would be done
 */
export async function check(name, body, signal) {
  try {
    await post(`/commands/${name}/check`, body, {}, signal);
    return null;
  } catch (no) {
    if (no instanceof Problem && no.status >= 400 && no.status < 500) {
      return no;
    }
    throw no;
  }
}

/**
 * Checks up to 500 at once.
 * @param {{command: string, body: Record<string, unknown>}[]} commands
 * @returns {Promise<(Problem | null)[]>} in the same order; null: it would be done
 */
export async function checkAll(commands) {
  const answer = await post("/commands/check", { commands });
  const { answers } = await answer.json();
  return answers.map((/** @type {{status: number, body: any}} */ one) =>
    one.status === 200 ? null : new Problem({ ...one.body, status: one.status }));
}

/** @param {string} path @param {unknown} body @param {Record<string, string>} [headers] @param {AbortSignal} [signal] */
async function post(path, body, headers = {}, signal) {
  const { commands } = await settings();
  return send(commands + path, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
}

/**
 * Sends a request with the token of whoever is signed in.
 * @param {string} where
 * @param {RequestInit & {headers?: Record<string, string>}} how
 * @returns {Promise<Response>} good, or it throws a Problem
 */
export async function send(where, how = {}) {
  const bearer = await token();
  const correlation = crypto.randomUUID();
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(where, {
      ...how,
      headers: { Authorization: `Bearer ${bearer}`, "Tandem-Correlation-Id": correlation, ...how.headers },
    });
  } catch (no) {
    if (how.signal?.aborted) {
      throw no;
    }
    throw new Problem({ status: 0, rule: "UNREACHABLE", correlationId: correlation });
  }
  heardTime(answer.headers.get("Tandem-Time"));
  if (answer.status === 401) {
    await expired();
  }
  if (!answer.ok) {
    throw new Problem({ status: answer.status, ...(await answer.json().catch(() => ({}))) });
  }
  return answer;
}
