// A command as a form: what is known is not asked for, what is refused is said where it belongs.

import { check, give } from "../core/api.js";
import { who } from "../core/auth.js";
import { NO_CONTEXT, commandNamed, contextOf } from "../core/commands.js";
import { LEAVING, keep, takeUp } from "../core/drafts.js";
import { Element, asProblem, html, loading, nothing, problemView } from "../core/element.js";
import { Form } from "../core/form.js";
import { t, words } from "../core/messages.en.js";
import { dialog } from "./dialog.js";
import { facts } from "./facts.js";

/** How long after the last key it is checked whether the command would be done. */
const PAUSE = 500;

class Act extends Element {
  static properties = {
    command: { attribute: false },
    body: { attribute: false },
    initial: { attribute: false },
    busy: { state: true },
    problem: { state: true },
    would: { state: true },
  };

  constructor() {
    super();
    this.command = "";
    /** @type {Record<string, unknown>} what is known already */
    this.body = {};
    /** @type {Record<string, unknown>} what it begins with */
    this.initial = {};
    this.busy = false;
    /** @type {import("../core/api.js").Problem | null} */
    this.problem = null;
    /** @type {import("../core/api.js").Problem | null} */
    this.would = null;
    /** @type {Form | null} */
    this.form = null;
    /** One act, one key: pressed again after a broken connection, it is done once. */
    this.key = crypto.randomUUID();
    this.timer = 0;
    this.atFields = false;
    /** @type {AbortController | null} */
    this.checking = null;
    /** Whether somebody wrote something that is not done. */
    this.written = false;
    this.leaving = () => {
      if (this.written && this.form !== null) {
        keep(who(), this.draft(), this.form.value);
      }
    };
  }

  /** The name of what is kept of this form: the command, and what it is about, whatever its version is by then. */
  draft() {
    const { version: _, ...about } = this.body;
    return `${this.command} ${JSON.stringify(about)}`;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener(LEAVING, this.leaving);
    void this.prepare();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener(LEAVING, this.leaving);
    clearTimeout(this.timer);
    this.checking?.abort();
  }

  async prepare() {
    this.problem = null;
    try {
      const requisition = this.body["requisition"];
      const [command, context] = await Promise.all([
        commandNamed(this.command),
        typeof requisition === "string" ? contextOf(requisition, /** @type {any} */ (this.body["interview"] ?? null)).catch(() => NO_CONTEXT) : NO_CONTEXT,
      ]);
      this.about = command;
      this.toRead = context.about[this.command] ?? null;
      const draft = takeUp(who(), this.draft());
      this.written = draft !== null;
      const initial = { ...context.initial[this.command]?.(), ...this.initial, ...draft };
      for (const name of Object.keys(this.body)) {
        delete initial[name];
      }
      this.form = new Form(command, this.body, context, initial, () => this.changed());
      this.requestUpdate();
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector("input, select, textarea, button.primary"))?.focus();
    } catch (no) {
      this.problem = asProblem(no);
    }
  }

  changed() {
    this.written = true;
    this.key = crypto.randomUUID();
    this.would = null;
    this.requestUpdate();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), PAUSE);
  }

  /** Whether it would be done: what the rules say is shown early, what is merely not written yet is not. */
  async ask() {
    if (this.form === null) {
      return;
    }
    this.checking?.abort();
    const stop = (this.checking = new AbortController());
    try {
      const no = await check(this.command, this.form.body(), stop.signal);
      if (!stop.signal.aborted) {
        this.would = no !== null && no.status !== 400 ? no : null;
      }
    } catch {
      // a check is a courtesy: the command itself says what there is to say
    }
  }

  /** @param {Event} [event] */
  async submit(event) {
    event?.preventDefault();
    if (this.form === null || this.busy) {
      return;
    }
    clearTimeout(this.timer);
    this.checking?.abort();
    this.busy = true;
    this.problem = null;
    this.would = null;
    try {
      const done = await give(this.command, this.form.body(), { key: this.key });
      this.written = false;
      this.toast(t("form.done", { what: words(this.command) }));
      this.dispatchEvent(new CustomEvent("done", { detail: done, bubbles: true }));
    } catch (no) {
      this.problem = asProblem(no);
      this.atFields = this.form.refuse(this.problem);
      if (this.problem.status !== 0) {
        this.key = crypto.randomUUID();
      }
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector("[aria-invalid=true]") ?? this.querySelector(".refusal"))?.focus();
    }
    this.busy = false;
  }

  render() {
    if (this.form === null) {
      return this.problem ? problemView(this.problem, () => this.prepare()) : loading();
    }
    const { needed, others } = this.form.asked();
    return html`<form class="form" novalidate @submit=${this.submit} aria-busy=${this.busy}>
      ${this.about ? html`<p class="fine">${this.about.summary}. ${this.about.description}</p>` : nothing}
      ${this.toRead ? html`<div class="panel to-read" tabindex="0" role="group" aria-label=${t("form.toRead")}>${facts(this.toRead)}</div>` : nothing}
      ${needed.length + others.length === 0 ? html`<p>${t("form.nothing")}</p>` : this.form.fields()}
      ${this.problem ? this.refusal(this.problem) : this.would ? html`<div class="refusal would" role="status">
        <span>${t("form.would")}</span> ${this.would.detail} ${this.would.remedy}<span class="rule">${this.would.rule}</span></div>` : nothing}
      <div class="row">
        <button class="primary" ?disabled=${this.busy}>${words(this.command)}</button>
        <button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent("cancelled", { bubbles: true }))}>${t("form.cancel")}</button>
      </div>
    </form>`;
  }

  /** @param {import("../core/api.js").Problem} problem */
  refusal(problem) {
    return html`<div class="refusal" role="alert" tabindex="-1" data-rule=${problem.rule}>
      ${this.atFields && problem.status === 400 ? t("form.fields") : html`${problem.detail} ${problem.remedy}`}
      ${this.atFields || !problem.errors.length ? nothing
        : html`<ul>${problem.errors.map((one) => html`<li>${words(one.field)}: ${one.message}</li>`)}</ul>`}
      <span class="rule">${problem.rule}</span></div>`;
  }
}

customElements.define("tandem-act", Act);

/**
 * Gives a command in a dialog.
 * @param {string} command
 * @param {Record<string, unknown>} body what is known already
 * @param {Record<string, unknown>} [initial]
 * @returns {Promise<import("../core/api.js").Done | undefined>} undefined where somebody left it
 */
export async function actInDialog(command, body, initial = {}) {
  return /** @type {any} */ (dialog(words(command), (close) => html`<tandem-act .command=${command} .body=${body} .initial=${initial}
    @done=${(/** @type {any} */ event) => close(event.detail)} @cancelled=${() => close()}></tandem-act>`));
}

/**
 * What a work item offers as a body: its ids, and the version that it is about.
 * @param {import("../core/api.js").Q["ReadyCommand"]} ready
 * @returns {Record<string, unknown>}
 */
export function bodyOf(ready) {
  return { ...ready.body, ...(ready.version === null ? {} : { version: ready.version }) };
}
