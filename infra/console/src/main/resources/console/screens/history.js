// History: every event of a search with both of its times, the search as it stood behind any of them, what proves it, and all of it as a file.

import { Screen, empty, get, html, nothing } from "../core/element.js";
import { address, send } from "../core/api.js";
import { settings } from "../core/auth.js";
import { asProblem } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { to } from "../core/router.js";
import { inBothZones, moment } from "../core/time.js";
import { person } from "../parts/person.js";
import { saved } from "../parts/save.js";

says({
  "history.title": "History",
  "history.of": ({ title }) => `History: ${title}`,
  "history.choose": "Choose a search to see all that was recorded about it.",
  "history.searches": "Searches",
  "history.none": "There is no search here that you may see.",
  "history.empty": "Nothing was recorded here that you may read.",
  "history.all": "All searches",
  "history.more": "Show more",
  "history.position": "Position",
  "history.happened": "Happened",
  "history.recorded": "Recorded",
  "history.who": "Who",
  "history.what": "What",
  "history.details": "What it says",
  "history.withheld": ({ n }) => `${n} ${n === 1 ? "text is" : "texts are"} not yours to read`,
  "history.unreadable": ({ n }) => `${n} ${n === 1 ? "text" : "texts"} cannot be opened, though nobody was forgotten`,
  "history.slider": "As it stood behind event",
  "history.at": ({ i, n, position }) => `Event ${i} of ${n} (position ${position})`,
  "history.then": "The search as it was known then",
  "history.thenNone": "The search as it was cannot be shown:",
  "history.back": "One event back",
  "history.on": "One event on",
  "history.status": ({ status, open }) => `${status}, open for ${open} days`,
  "history.waits": "What waited then",
  "history.nothingWaits": "Nothing waited.",
  "history.proof": "Proof",
  "history.logged": ({ size }) => `The log is published up to entry ${size}.`,
  "history.witnessed": ({ names }) => `Signed by ${names}.`,
  "history.proves": ({ n }) => `The proof file has ${n} events of this search.`,
  "history.proofFile": "Download the proof",
  "history.verify": "Verify it elsewhere, with keys of your own:",
  "history.noProof": "Proofs are for auditors.",
  "history.export": "All of it as a file",
  "history.csv": "CSV",
  "history.ndjson": "Lines of JSON",
  "history.failed": "The file could not be had:",
  "history.since": ({ n }) => `${n} earlier and later events are not drawn; move the slider to see them.`,
});

/** @typedef {import("../core/api.js").Q} Q */
/** @typedef {Q["Entry"]} Entry */

const PAGE = 500;
/** So many events are drawn around the one that is looked at. */
const AROUND = 60;
/** How long a slider rests until it is asked how it was. */
const PAUSE = 200;

class History extends Screen {
  static properties = {
    entries: { state: true }, searches: { state: true }, detail: { state: true }, at: { state: true }, then: { state: true }, proof: { state: true }, no: { state: true },
  };

  constructor() {
    super();
    /** @type {Entry[]} */
    this.entries = [];
    /** @type {any} */
    this.searches = null;
    /** @type {Q["RequisitionDetail"] | null} */
    this.detail = null;
    this.at = 0;
    /** @type {any} the board as it was */
    this.then = null;
    /** @type {{size: string, names: string[], n: number, file: string} | null} */
    this.proof = null;
    /** @type {import("../core/api.js").Problem | null} */
    this.no = null;
    this.timer = 0;
  }

  heading() {
    return this.detail ? t("history.of", { title: this.detail.summary.title }) : t("history.title");
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async open() {
    const id = this.params["requisition"];
    this.ready = false;
    this.entries = [];
    this.detail = this.then = this.proof = this.no = null;
    if (!id) {
      await this.load(async () => {
        this.searches = await get("/requisitions", { query: { limit: 100, status: "OPEN,ON_HOLD,FILLED,CANCELLED", expand: "people" } });
      });
      return;
    }
    await this.load(async () => {
      [this.detail, this.entries] = await Promise.all([get("/requisitions/{id}", { path: { id }, query: { expand: "people" } }), this.events(id)]);
      const event = this.search.get("event");
      const named = this.entries.findIndex((one) => one.id === event);
      this.at = named < 0 ? this.entries.length - 1 : named;
    });
    this.look(this.at, 0);
    void this.prove(id);
  }

  /** All events of a search. @param {string} id @returns {Promise<Entry[]>} */
  async events(id) {
    /** @type {Entry[]} */
    const all = [];
    /** @type {string | null} */
    let cursor = null;
    do {
      /** @type {Q["EntryPage"]} */
      const page = await get("/requisitions/{id}/history", { path: { id }, query: { limit: PAGE, cursor } });
      all.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return all;
  }

  /** Goes to an event; the search as it was follows once the slider rests. @param {number} at @param {number} [pause] */
  look(at, pause = PAUSE) {
    this.at = Math.min(Math.max(at, 0), Math.max(this.entries.length - 1, 0));
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), pause);
  }

  async ask() {
    const entry = this.entries[this.at];
    if (!entry) {
      return;
    }
    const asking = (this.asking = {});
    try {
      const then = await get("/requisitions/{id}/board", { path: { id: this.params["requisition"] ?? "" }, query: { asOf: entry.position, expand: "people" } });
      if (asking === this.asking) {
        this.then = { ...then, position: entry.position };
        this.no = null;
      }
    } catch (no) {
      if (asking === this.asking) {
        this.no = asProblem(no);
      }
    }
  }

  /** What the log says of it; for auditors alone. @param {string} id */
  async prove(id) {
    if (!this.me.roles.includes("auditor")) {
      return;
    }
    const { commands } = await settings();
    try {
      const [checkpoint, file] = await Promise.all([
        send(`${commands}/log/checkpoint`).then((answer) => answer.text()),
        send(`${commands}/log/requisitions/${encodeURIComponent(id)}/proof`).then((answer) => answer.text()),
      ]);
      this.proof = {
        size: checkpoint.split("\n")[1] ?? "",
        names: [...checkpoint.matchAll(/^— (\S+) /gm)].map((one) => one[1] ?? ""),
        n: Number(/^events (\d+)$/m.exec(file)?.[1] ?? 0),
        file,
      };
    } catch (no) {
      this.toast(asProblem(no).message);
    }
  }

  view() {
    return this.detail ? this.one(this.detail) : this.choice();
  }

  choice() {
    const { items, expanded } = this.searches;
    return items.length ? html`<p class="soft">${t("history.choose")}</p>
      <section class="panel scroll-x" aria-label=${t("history.searches")}><ul class="stack">${items.map((/** @type {any} */ one) => html`<li>
        <a href=${to(`/history/${one.id}`)}>${one.title}</a> <span class="tag">${words(one.status)}</span>
        <span class="fine">${person(expanded, one.recruiter)}, ${person(expanded, one.hiringManager)}</span></li>`)}</ul></section>` : empty(t("history.none"));
  }

  /** @param {Q["RequisitionDetail"]} detail */
  one(detail) {
    if (!this.entries.length) {
      return empty(t("history.empty"));
    }
    const entry = /** @type {Entry} */ (this.entries[this.at]);
    return html`<p class="row"><a href=${to("/history")}>${t("history.all")}</a> <a href=${to(`/requisitions/${detail.summary.id}`)}>${detail.summary.title}</a></p>
      <div class="stack">
        <section class="panel slider" aria-label=${t("history.slider")}>
          <label for="slider">${t("history.slider")}</label>
          <div class="row"><button aria-label=${t("history.back")} ?disabled=${this.at === 0} @click=${() => this.look(this.at - 1)}>◀</button>
            <input id="slider" type="range" min="0" max=${this.entries.length - 1} .value=${String(this.at)} aria-valuetext=${t("history.at", { i: this.at + 1, n: this.entries.length, position: entry.position })}
              @input=${(/** @type {any} */ event) => this.look(Number(event.target.value))}>
            <button aria-label=${t("history.on")} ?disabled=${this.at === this.entries.length - 1} @click=${() => this.look(this.at + 1)}>▶</button></div>
          <p><strong>${t("history.at", { i: this.at + 1, n: this.entries.length, position: entry.position })}</strong> ${entry.sentence}</p>
        </section>
        <div class="beside">
          <section class="panel" aria-labelledby="then"><h2 id="then">${t("history.then")}</h2>${this.no ? html`<p class="refusal" role="alert" data-rule=${this.no.rule}>${t("history.thenNone")} ${this.no.detail} ${this.no.remedy}</p>` : this.then ? this.stood(this.then) : nothing}</section>
          <section class="panel" aria-labelledby="proof"><h2 id="proof">${t("history.proof")}</h2>${this.proven()}</section>
          <section class="panel" aria-labelledby="export"><h2 id="export">${t("history.export")}</h2><p class="row">
            <button data-format="csv" @click=${() => this.export("text/csv", "csv")}>${t("history.csv")}</button>
            <button data-format="ndjson" @click=${() => this.export("application/x-ndjson", "ndjson")}>${t("history.ndjson")}</button></p></section>
        </div>
        ${this.table()}
      </div>`;
  }

  /** @param {any} board */
  stood({ requisition, stages, next, position }) {
    return html`<div data-position=${position}><p>${t("history.status", { status: words(requisition.status), open: requisition.daysOpen })};
        ${person(this.detail?.expanded, requisition.recruiter)}, ${person(this.detail?.expanded, requisition.hiringManager)}</p>
      <dl class="headline">${stages.map((/** @type {any} */ one) => html`<dt>${words(one.stage)}</dt><dd>${one.count}</dd>`)}</dl>
      <h3>${t("history.waits")}</h3>
      ${next.length ? html`<ul>${next.map((/** @type {any} */ one) => html`<li>${one.why}</li>`)}</ul>` : html`<p class="soft">${t("history.nothingWaits")}</p>`}</div>`;
  }

  proven() {
    if (!this.me.roles.includes("auditor")) {
      return html`<p class="soft">${t("history.noProof")}</p>`;
    }
    const proof = this.proof;
    return proof ? html`<p class="kept">${t("history.logged", { size: proof.size })} ${t("history.witnessed", { names: proof.names.join(", ") })}</p>
      <p>${t("history.proves", { n: proof.n })}</p>
      <p><button data-format="proof" @click=${() => saved(new Blob([proof.file], { type: "text/plain" }), `${this.params["requisition"]}.history-proof`)}>${t("history.proofFile")}</button></p>
      <p class="fine">${t("history.verify")} <code>./tandem verify FILE --key … --witness …</code></p>` : nothing;
  }

  /** @param {string} type @param {string} ending */
  async export(type, ending) {
    const id = this.params["requisition"] ?? "";
    try {
      const answer = await send(address("/requisitions/{id}/history", { path: { id } }), { headers: { Accept: type } });
      saved(await answer.blob(), `${id}.${ending}`);
    } catch (no) {
      this.toast(`${t("history.failed")} ${asProblem(no).message}`);
    }
  }

  table() {
    const first = Math.max(0, Math.min(this.at - AROUND, this.entries.length - 2 * AROUND));
    const shown = this.entries.slice(first, first + 2 * AROUND);
    const left = this.entries.length - shown.length;
    return html`<section class="panel" aria-label=${t("history.title")}>${left ? html`<p class="fine">${t("history.since", { n: left })}</p>` : nothing}
      <div class="scroll-x" tabindex="0" role="group" aria-label=${t("history.title")}><table class="events">
      <thead><tr><th scope="col" class="number">${t("history.position")}</th><th scope="col">${t("history.happened")}</th><th scope="col">${t("history.recorded")}</th>
        <th scope="col">${t("history.who")}</th><th scope="col">${t("history.what")}</th></tr></thead>
      <tbody>${shown.map((one, i) => html`<tr class=${first + i === this.at ? "current" : first + i > this.at ? "later" : ""} data-position=${one.position} aria-current=${first + i === this.at ? "true" : nothing}>
        <td class="number"><button class="quiet small" @click=${() => this.look(first + i, 0)}>${one.position}</button></td>
        <td><time datetime=${one.occurredAt} title=${inBothZones(one.occurredAt)}>${moment(one.occurredAt)}</time></td>
        <td><time datetime=${one.recordedAt} title=${inBothZones(one.recordedAt)}>${moment(one.recordedAt)}</time></td>
        <td>${person(this.detail?.expanded, one.actor)}<br><span class="fine">${words(one.actorRole)}</span></td>
        <td><strong>${words(one.type.replace("hiring.", ""))}</strong><br>${one.summary}
          ${one.withheld.length ? html`<br><span class="fine">${t("history.withheld", { n: one.withheld.length })}</span>` : nothing}
          ${one.unreadable.length ? html`<br><span class="tag late">${t("history.unreadable", { n: one.unreadable.length })}</span>` : nothing}
          <details><summary class="fine">${t("history.details")}</summary><pre>${JSON.stringify(one.payload, null, 1)}</pre></details></td></tr>`)}</tbody></table></div></section>`;
  }
}

customElements.define("tandem-history", History);
