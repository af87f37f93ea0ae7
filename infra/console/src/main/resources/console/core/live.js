// Lists that are followed: what is there, then each change, by server-sent events over fetch (EventSource sends no token).
// After a break it goes on from where it was, at whichever instance answers; what is too long ago comes anew.
// A browser has six connections to one host for all its tabs: a tab that nobody sees gives its own back, and goes on when it is seen again.

import { Problem, address, send } from "./api.js";
import { now } from "./time.js";

/**
 * @typedef {import("tandem/queries").components["schemas"]} Q
 * @typedef {{candidates: Record<string, Q["CandidateName"]>, people: Record<string, Q["PersonName"]>}} Names
 */
/**
 * What a followed list shows now.
 * @template I
 * @typedef {Object} Shown
 * @property {Map<string, I>} items by id
 * @property {any} head what is told beside the items; null where there is nothing
 * @property {Names} names what those are called who are named by ids
 * @property {number} at when it was as it is shown here, in Tandem's time; 0: nothing was heard yet
 * @property {boolean} connected whether changes are heard
 * @property {Problem | null} problem why nothing is heard, where a service said why
 */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;
/** Longer than two heartbeats without a word: the connection is dead, whatever it says. */
const SILENCE = 40_000;
/** After so many items the page has its turn: a snapshot of thousands does not hold it. */
const BREATH = 64;
/** So long after a tab is hidden it hears no longer. */
const UNSEEN = 20_000;

/**
 * Follows a list until it is stopped.
 * @template I
 * @param {string} path such as /requisitions/{id}/board
 * @param {import("./api.js").Asked} asked
 * @param {(shown: Shown<I>) => void} changed is told of each change, and when the connection comes or goes
 * @param {(item: I) => string} [idOf] under which id an item is told to be gone
 * @returns {() => void} stops it
 */
export function follow(path, asked, changed, idOf = (item) => /** @type {any} */ (item).id) {
  const stop = new AbortController();
  /** @type {Shown<I>} */
  let shown = {
    items: new Map(), head: null, names: { candidates: {}, people: {} }, at: 0, connected: false, problem: null,
  };
  const tell = (/** @type {Partial<Shown<I>>} */ what) => {
    shown = { ...shown, ...what };
    if (!stop.signal.aborted) {
      changed(shown);
    }
  };
  void run(address(path, asked), stop.signal, () => shown, tell, idOf);
  return () => stop.abort();
}

/**
 * @template I
 * @param {string} where @param {AbortSignal} stop @param {() => Shown<I>} shown
 * @param {(what: Partial<Shown<I>>) => void} tell @param {(item: I) => string} idOf
 */
async function run(where, stop, shown, tell, idOf) {
  let last = "";
  let wait = FIRST_WAIT;
  while (!stop.aborted) {
    await seen(stop);
    const hidden = whileSeen(stop);
    try {
      /** @type {Record<string, string>} */
      const headers = { Accept: "text/event-stream" };
      if (last) {
        headers["Last-Event-ID"] = last;
      }
      const answer = await send(where, { headers, signal: hidden.signal });
      let { items, head, names } = shown();
      let next = { items: new Map(items), head, names };
      for await (const said of frames(/** @type {ReadableStream<Uint8Array>} */ (answer.body), hidden.signal)) {
        const data = said.data;
        if (said.event === "reset") {
          next = { items: new Map(), head: null, names: next.names };
        } else if (said.event === "item") {
          next.items.set(idOf(data), data);
        } else if (said.event === "gone") {
          next.items.delete(data.id);
        } else if (said.event === "head") {
          next.head = data;
        } else if (said.event === "names") {
          next.names = {
            candidates: { ...next.names.candidates, ...data.candidates },
            people: { ...next.names.people, ...data.people },
          };
        } else if (said.event === "end") {
          throw new Problem(data);
        } else if (said.event === "current") {
          last = said.id;
          wait = FIRST_WAIT;
          tell({ ...next, at: now(), connected: true, problem: null });
          next = { items: new Map(next.items), head: next.head, names: next.names };
        }
      }
      if (!hidden.signal.aborted) {
        tell({ connected: false });
      }
    } catch (no) {
      if (stop.aborted) {
        return;
      }
      if (hidden.signal.aborted) {
        continue; // nobody looks: what is shown is as old as it is, and heard anew when somebody does
      }
      if (no instanceof Problem && no.status === 410) {
        last = "";
      } else if (no instanceof Problem && [400, 403, 404].includes(no.status)) {
        tell({ connected: false, problem: no });
        return; // asking again would change nothing
      }
      tell({ connected: false, problem: no instanceof Problem && no.status !== 410 ? no : null });
    } finally {
      hidden.done();
    }
    await pause(wait * (0.75 + Math.random() / 2), stop);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

/** Waits until somebody sees the page. @param {AbortSignal} stop @returns {Promise<void>} */
function seen(stop) {
  return new Promise((go) => {
    const look = () => {
      if (!document.hidden || stop.aborted) {
        document.removeEventListener("visibilitychange", look);
        go();
      }
    };
    document.addEventListener("visibilitychange", look);
    stop.addEventListener("abort", look, { once: true });
    look();
  });
}

/** A signal that ends with that one, or when nobody has seen the page for a while. @param {AbortSignal} stop */
function whileSeen(stop) {
  const unseen = new AbortController();
  let timer = 0;
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) {
      timer = window.setTimeout(() => unseen.abort(), UNSEEN);
    }
  };
  document.addEventListener("visibilitychange", look);
  look();
  return {
    signal: AbortSignal.any([stop, unseen.signal]),
    done: () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    },
  };
}

/** @param {number} milliseconds @param {AbortSignal} stop @returns {Promise<void>} */
function pause(milliseconds, stop) {
  return new Promise((go) => {
    const timer = setTimeout(go, milliseconds);
    const now = () => {
      clearTimeout(timer);
      go();
    };
    stop.addEventListener("abort", now, { once: true });
    window.addEventListener("online", now, { once: true });
  });
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @param {AbortSignal} stop
 * @returns {AsyncGenerator<{event: string, id: string, data: any}>}
 */
async function* frames(body, stop) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let told = 0;
  let timer = 0;
  const watch = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void reader.cancel(), SILENCE);
  };
  const cancel = () => void reader.cancel().catch(() => {});
  stop.addEventListener("abort", cancel, { once: true });
  try {
    watch();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      watch();
      text += decoder.decode(part.value, { stream: true });
      const whole = text.split("\n\n");
      text = whole.pop() ?? "";
      for (const one of whole) {
        const said = { event: "", id: "", data: /** @type {any} */ (null) };
        let data = "";
        for (const line of one.split("\n")) {
          if (line.startsWith("event: ")) {
            said.event = line.slice(7);
          } else if (line.startsWith("id: ")) {
            said.id = line.slice(4);
          } else if (line.startsWith("data: ")) {
            data += line.slice(6);
          }
        }
        if (said.event) {
          said.data = JSON.parse(data || "null");
          yield said;
          if (++told % BREATH === 0) {
            await new Promise((go) => setTimeout(go));
          }
        }
      }
    }
  } finally {
    clearTimeout(timer);
    stop.removeEventListener("abort", cancel);
    cancel();
  }
}
