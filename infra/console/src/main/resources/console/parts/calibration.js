// How an interviewer judges, beside everybody else who interviews; and whom to look at.

import { Element, asProblem, empty, get, html, loading, nothing, problemView } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { definitions, figure, meaning, valueText } from "./figure.js";
import { person, personText } from "./person.js";
import "./plot.js";

says({
  "calibration.title": "Calibration of interviewers",
  "calibration.intro": "Only feedback counts that was written before the outcome, and on which nobody is blind any more. Below 5 cases there is no value.",
  "calibration.shares": "How often they say yes, and how often that was borne out",
  "calibration.whom": "Interviewer",
  "calibration.none": "Nobody has interviewed yet.",
  "calibration.figure": "Figure",
  "calibration.theirs": "Theirs",
  "calibration.peers": "Median of others",
  "calibration.people": ({ n }) => `of ${n} people`,
  "calibration.load": ({ week, month }) => `${week} interviews this week, ${month} this month`,
});

/** @typedef {import("../core/api.js").Q} Q */

class Calibration extends Element {
  static properties = { list: { state: true }, shown: { state: true }, problem: { state: true }, known: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.list = null;
    /** @type {Q["Calibration"] | null} */
    this.shown = null;
    /** @type {import("../core/api.js").Problem | null} */
    this.problem = null;
    /** @type {Map<string, Q["Definition"]>} */
    this.known = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    void this.begin();
  }

  async begin() {
    this.problem = null;
    try {
      [this.list, this.known] = await Promise.all([get("/interviewers", { query: { limit: 200, expand: "people" } }), definitions()]);
      const first = this.list.items[0];
      if (first) {
        await this.look(first.id);
      }
    } catch (no) {
      this.problem = asProblem(no);
    }
  }

  /** @param {string} id */
  async look(id) {
    try {
      this.shown = await get("/interviewers/{id}/calibration", { path: { id }, query: { expand: "people" } });
    } catch (no) {
      this.problem = asProblem(no);
    }
  }

  render() {
    return html`<section class="panel" aria-labelledby="calibration"><h2 id="calibration">${t("calibration.title")}</h2>
      ${this.problem ? problemView(this.problem, () => this.begin()) : this.list === null ? loading() : this.content()}</section>`;
  }

  content() {
    const { items, expanded } = this.list;
    if (!items.length) {
      return empty(t("calibration.none"));
    }
    const chosen = items.find((/** @type {any} */ one) => one.id === this.shown?.interviewer);
    return html`<p class="fine">${t("calibration.intro")}</p>
      <div class="row"><label class="row">${t("calibration.whom")} <select @change=${(/** @type {any} */ event) => this.look(event.target.value)}>
        ${items.map((/** @type {any} */ one) => html`<option value=${one.id} ?selected=${one.id === this.shown?.interviewer}>${personText(expanded, one.id)}</option>`)}
      </select></label>
      ${chosen ? html`<span class="fine">${t("calibration.load", { week: chosen.week.held + chosen.week.planned, month: chosen.month.held + chosen.month.planned })}</span>` : nothing}</div>
      ${this.shown ? this.figures(this.shown) : loading()}`;
  }

  /** @param {Q["Calibration"]} shown */
  figures(shown) {
    const rows = [
      ...shown.figures.map((one) => ({ one, of: "" })),
      ...shown.competencies.flatMap((competency) => competency.figures.map((one) => ({ one, of: competency.competency }))),
    ];
    const shares = shown.figures.filter((one) => this.known.get(one.metric)?.unit === "share");
    const name = (/** @type {string} */ metric) => this.known.get(metric)?.name ?? metric;
    return html`<tandem-plot .kind=${"points"} .heading=${t("calibration.shares")} .metric=${this.known.get("yesShare")} .axis=${t("calibration.figure")}
        .labels=${shares.map((one) => name(one.metric))} .table=${false} .series=${[
          { label: t("calibration.theirs"), colour: "--recruiter", cells: shares.map(({ value, n, why }) => ({ value, n, why })) },
          { label: t("calibration.peers"), colour: "--manager", cells: shares.map(({ peers }) => ({ value: peers.median, n: peers.people, why: peers.why })) },
        ]}></tandem-plot>
      <div class="scroll-x" tabindex="0" role="group" aria-labelledby="calibration"><table>
      <caption class="hidden">${person(shown.expanded, shown.interviewer)}</caption>
      <thead><tr><th scope="col">${t("calibration.figure")}</th><th scope="col" class="number">${t("calibration.theirs")}</th>
        <th scope="col" class="number">${t("calibration.peers")}</th></tr></thead>
      <tbody>${rows.map(({ one, of }) => {
        const metric = this.known.get(one.metric);
        return html`<tr><th scope="row">${metric?.name ?? one.metric} ${of ? html`<span class="fine">${words(of)}</span>` : nothing} ${meaning(one.metric)}</th>
          <td class="number">${figure({ value: one.value, n: one.n, why: one.why }, metric)}</td>
          <td class="number">${one.peers.median === null ? html`<span class="soft" title=${one.peers.why ?? ""}>${t("figure.none")}</span>`
            : html`${valueText(one.peers.median, metric?.unit ?? "")} <span class="fine">${t("calibration.people", { n: one.peers.people })}</span>`}</td></tr>`;
      })}</tbody></table></div>`;
  }
}

customElements.define("tandem-calibration", Calibration);
