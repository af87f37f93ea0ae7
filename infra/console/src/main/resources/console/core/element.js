// What all elements and screens of the console have in common.

import { LitElement, html, nothing } from "lit";
import { Problem, get } from "./api.js";
import { follow } from "./live.js";
import { t } from "./messages.en.js";
import { clockTime } from "./time.js";

export { html, nothing };

/** An element without a shadow: one stylesheet and one tree for all. */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Says something to everybody in passing; it is read out, too. @param {string} text */
  toast(text) {
    this.dispatchEvent(new CustomEvent("tandem-toast", { detail: text, bubbles: true }));
  }
}

/**
 * A screen: the shell gives it who reads it and what the address says; it loads or follows what it shows.
 * Whoever extends it overrides open() and view().
 */
export class Screen extends Element {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = {
    me: { attribute: false },
    params: { attribute: false },
    search: { attribute: false },
    problem: { state: true },
    ready: { state: true },
    lost: { state: true },
  };

  constructor() {
    super();
    /** @type {import("./api.js").Q["Me"]} who reads it */
    this.me = /** @type {any} */ (null);
    /** @type {Record<string, string>} what the path says, such as {id} */
    this.params = {};
    /** @type {URLSearchParams} what stands behind the question mark */
    this.search = new URLSearchParams();
    /** @type {Problem | null} */
    this.problem = null;
    this.ready = false;
    /** @type {number | null} since when nothing is heard, as the time of what is shown; 0: nothing was heard yet */
    this.lost = null;
    /** @type {(() => void)[]} */
    this.stops = [];
  }

  /** Loads what is shown; called anew when the address changes. Throws a Problem where that cannot be. @returns {unknown} */
  open() {
    return undefined;
  }

  /** What is shown once it is there. @returns {unknown} */
  view() {
    return nothing;
  }

  /** The heading; also the title of the page. @returns {string} */
  heading() {
    return "";
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("params") || changed.has("search")) {
      this.again();
    }
  }

  /** Begins anew. */
  async again() {
    this.stop();
    this.problem = null;
    const opening = (this.opening = {});
    try {
      await this.open();
    } catch (no) {
      if (opening === this.opening) {
        this.problem = asProblem(no);
      }
    }
  }

  /** Asks, and shows what comes. @param {() => Promise<void>} asking */
  async load(asking) {
    await asking();
    this.ready = true;
  }

  /**
   * Follows a list for as long as the screen is there.
   * @param {string} path
   * @param {import("./api.js").Asked} asked
   * @param {(shown: import("./live.js").Shown<any>) => void} changed
   * @param {(item: any) => string} [idOf]
   */
  follow(path, asked, changed, idOf) {
    this.stops.push(follow(path, asked, (shown) => {
      this.lost = shown.connected ? null : shown.at;
      if (shown.problem && shown.at === 0) {
        this.problem = shown.problem;
      } else if (shown.at) {
        this.problem = null;
        this.ready = true;
      }
      changed(shown);
    }, idOf));
  }

  stop() {
    this.stops.splice(0).forEach((one) => one());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    this.opening = {};
  }

  render() {
    return html`
      <header class="screen-head"><h1 tabindex="-1">${this.heading()}</h1>${this.lost === null || this.problem ? nothing : lostBanner(this.lost)}</header>
      ${this.problem ? problemView(this.problem, () => this.again()) : this.ready ? this.view() : loading()}`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    const title = this.heading();
    if (title) {
      document.title = `${title} · ${t("app.name")}`;
    }
  }
}

/** @param {unknown} no @returns {Problem} */
export function asProblem(no) {
  if (no instanceof Problem) {
    return no;
  }
  console.error(no);
  return new Problem({ status: 0, rule: "CONSOLE", detail: String(no) });
}

export function loading() {
  return html`<p class="state loading" role="status">${t("state.loading")}</p>`;
}

/** @param {number} at */
export function lostBanner(at) {
  return html`<p class="lost" role="status">${at ? t("state.lost", { at: clockTime(at) }) : t("state.lostBefore")}</p>`;
}

/**
 * Nothing is here, and why.
 * @param {string} what @param {string} [why]
 */
export function empty(what, why = "") {
  return html`<div class="state empty"><p class="what">${what}</p>${why ? html`<p>${why}</p>` : nothing}</div>`;
}

/**
 * Why something cannot be shown, and what to do.
 * @param {Problem} problem @param {() => unknown} [again]
 */
export function problemView(problem, again) {
  const what = problem.status === 403 ? t("state.forbidden") : problem.status === 404 ? t("state.unknown")
    : problem.rule === "UNREACHABLE" ? t("state.unreachable") : t("state.failing");
  const forGood = problem.status === 403 || problem.status === 404;
  return html`<div class="state ${forGood ? "forbidden" : "failing"}" role="alert" data-rule=${problem.rule}>
    <p class="what">${what}</p>
    <p>${problem.detail} ${forGood ? "" : problem.remedy}</p>
    ${problem.correlationId && !forGood ? html`<p class="fine">${t("state.correlation", { id: problem.correlationId })}</p>` : nothing}
    ${again && !forGood ? html`<button @click=${again}>${t("state.retry")}</button>` : nothing}
  </div>`;
}

/** Text about a person that may have been erased. @param {import("./api.js").Q["PersonalText"] | undefined} text */
export function personal(text) {
  if (text === null || text === undefined) {
    return nothing;
  }
  return typeof text === "string" ? text : html`<span class="erased">${t("state.erased")}</span>`;
}

export { get };
