// The searches that somebody may see, to go on to their boards.

import { Screen, empty, get, html, nothing } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { go, to } from "../core/router.js";
import { actInDialog } from "../parts/act.js";
import { person } from "../parts/person.js";

says({
  "searches.title": "Searches",
  "searches.status": "Status",
  "searches.any": "Any",
  "searches.none": "There is no search here that you may see.",
  "searches.search": "Search",
  "searches.people": "Recruiter and hiring manager",
  "searches.candidates": "Candidates",
  "searches.open": "Open for",
  "searches.hires": "Hired",
  "searches.more": "Show more",
  "searches.begin": "Open a search",
});

/** @typedef {import("../core/api.js").Q["RequisitionSummary"]} Summary */

const PAGE = 50;
const STATUSES = ["OPEN", "ON_HOLD", "FILLED", "CANCELLED"];

class Searches extends Screen {
  static properties = { found: { state: true } };

  constructor() {
    super();
    /** @type {{items: Summary[], next: string | null, names: import("../parts/person.js").Names}} */
    this.found = { items: [], next: null, names: null };
  }

  heading() {
    return t("searches.title");
  }

  async open() {
    this.found = { items: [], next: null, names: null };
    await this.load(() => this.more());
  }

  async more() {
    const page = await get("/requisitions", {
      query: { limit: PAGE, cursor: this.found.next, status: this.search.get("status") ?? "OPEN,ON_HOLD", expand: "people" },
    });
    this.found = {
      items: [...this.found.items, ...page.items],
      next: page.next,
      names: { people: { ...this.found.names?.people, ...page.expanded?.people } },
    };
  }

  async begin() {
    const opened = await actInDialog("OpenRequisition", {});
    if (opened) {
      go(to(`/requisitions/${opened.result.ids.requisition}`));
    }
  }

  view() {
    const { items, next, names } = this.found;
    const chosen = this.search.get("status") ?? "OPEN,ON_HOLD";
    return html`<div class="stack">
      <div class="row"><label class="row">${t("searches.status")}
        <select @change=${(/** @type {any} */ event) => go(to("/requisitions", { status: event.target.value }))}>
          ${["OPEN,ON_HOLD", ...STATUSES, STATUSES.join(",")].map((one) => html`<option value=${one} ?selected=${one === chosen}>
            ${one === STATUSES.join(",") ? t("searches.any") : one.split(",").map(words).join(", ")}</option>`)}
        </select></label>
        ${this.me.roles.includes("recruiter") ? html`<button class="primary" @click=${() => this.begin()}>${t("searches.begin")}</button>` : nothing}</div>
      ${items.length ? html`<div class="panel scroll-x"><table>
        <thead><tr><th>${t("searches.search")}</th><th>${t("searches.people")}</th><th>${t("searches.status")}</th>
          <th class="number">${t("searches.candidates")}</th><th class="number">${t("searches.hires")}</th><th class="number">${t("searches.open")}</th></tr></thead>
        <tbody>${items.map((one) => html`<tr>
          <td><a href=${to(`/requisitions/${one.id}`)}>${one.title}</a><br><span class="fine">${one.department}, ${one.location}</span></td>
          <td>${person(names, one.recruiter)}<br>${person(names, one.hiringManager)}</td>
          <td><span class="tag">${words(one.status)}</span></td>
          <td class="number">${one.activeCandidates}</td><td class="number">${one.hires}/${one.openings}</td>
          <td class="number">${t("time.days", { n: one.daysOpen })}</td></tr>`)}</tbody>
      </table></div>
      ${next ? html`<p><button @click=${() => this.more()}>${t("searches.more")}</button></p>` : nothing}` : empty(t("searches.none"))}
    </div>`;
  }
}

customElements.define("tandem-searches", Searches);
