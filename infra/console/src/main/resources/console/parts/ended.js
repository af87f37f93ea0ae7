// Whoever is no longer in the running on a search: how it ended for them, and why.

import { Element, asProblem, empty, get, html, loading, nothing, problemView } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { when } from "./clock.js";
import { candidate, together } from "./person.js";

says({
  "ended.title": "No longer in the running",
  "ended.none": "Nobody was taken out of the running.",
  "ended.who": "Candidate",
  "ended.how": "Ended",
  "ended.stage": "In",
  "ended.why": "Because of",
  "ended.at": "On",
  "ended.more": "Show more",
});

const PAGE = 50;

class Ended extends Element {
  static properties = { requisition: { attribute: false }, items: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.requisition = "";
    /** @type {import("../core/api.js").Q["EndedApplication"][] | null} */
    this.items = null;
    /** @type {import("../core/api.js").Problem | null} */
    this.problem = null;
    /** @type {string | null} */
    this.cursor = null;
    this.names = together();
  }

  connectedCallback() {
    super.connectedCallback();
    void this.more();
  }

  async more() {
    this.problem = null;
    try {
      const page = await get("/requisitions/{id}/ended", {
        path: { id: this.requisition }, query: { limit: PAGE, cursor: this.cursor, expand: "candidate" },
      });
      this.names = together(this.names, page.expanded);
      this.cursor = page.next;
      this.items = [...(this.items ?? []), ...page.items];
    } catch (no) {
      this.problem = asProblem(no);
    }
  }

  render() {
    if (this.problem) {
      return problemView(this.problem, () => this.more());
    }
    if (this.items === null) {
      return loading();
    }
    return this.items.length ? html`<div class="scroll-x"><table>
        <thead><tr><th>${t("ended.who")}</th><th>${t("ended.how")}</th><th>${t("ended.stage")}</th><th>${t("ended.why")}</th><th>${t("ended.at")}</th></tr></thead>
        <tbody>${this.items.map((one) => html`<tr><td>${candidate(this.names, one.candidate, one.application)}</td><td>${words(one.kind)}</td>
          <td>${words(one.stage)}</td><td>${one.reasons.map((why) => words(why.code)).join(", ")}</td><td>${when(one.endedAt)}</td></tr>`)}</tbody></table></div>
      ${this.cursor ? html`<button @click=${() => this.more()}>${t("ended.more")}</button>` : nothing}` : empty(t("ended.none"));
  }
}

customElements.define("tandem-ended", Ended);
