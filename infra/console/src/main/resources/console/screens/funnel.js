// Funnel: how far candidates come, how many go on from each stage, how long they stay, all with their numbers; by source, kind of role or pair.

import { Screen, empty, get, html, nothing } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { go, to } from "../core/router.js";
import "../parts/cases.js";
import { definitions, figure, meaning } from "../parts/figure.js";
import "../parts/plot.js";
import { personText, together } from "../parts/person.js";
import { lots, spread } from "../parts/spread.js";

says({
  "funnel.title": "Funnel",
  "funnel.by": "By",
  "funnel.by.none": "All together",
  "funnel.by.source": "Source",
  "funnel.by.roleType": "Kind of role",
  "funnel.by.pair": "Pair",
  "funnel.by.recruiter": "Recruiter",
  "funnel.by.manager": "Hiring manager",
  "funnel.by.department": "Department",
  "funnel.from": "From",
  "funnel.to": "To",
  "funnel.stages": "Stages",
  "funnel.none": "No application yet.",
  "funnel.noneWhy": "Figures begin with the first candidate who applies or is submitted. Try another time, or other stages.",
  "funnel.stage": "Stage",
  "funnel.reached": "Reached it",
  "funnel.pass": "Go on",
  "funnel.p50": "Stay, median",
  "funnel.p90": "9 of 10 stay at most",
  "funnel.table": "Stage by stage",
  "funnel.group": "Group",
  "funnel.groups": ({ by }) => `By ${by.toLowerCase()}: who reached each stage, and the share that goes on`,
  "funnel.more": "Show more",
  "funnel.time": "Time in stage",
  "funnel.stay": "Length of stay",
  "funnel.stays": ({ stage }) => `Stays in ${stage}`,
  "funnel.cut": ({ n }) => `Of the first ${n} stays that the filter finds; narrow it to see all of fewer.`,
  "funnel.decisions": "How applications came out",
  "funnel.choose": "Stage to look at",
});

/** @typedef {import("../core/api.js").Q} Q */

const GROUPINGS = ["none", "source", "roleType", "pair", "recruiter", "manager", "department"];
/** So many stays are looked at for a distribution, in so many requests. */
const STAYS = 2000;
const PAGE = 500;

class Funnel extends Screen {
  static properties = { figures: { state: true }, stays: { state: true }, stage: { state: true } };

  constructor() {
    super();
    /** @type {Q["Figures"] | null} */
    this.figures = null;
    /** @type {{rows: Q["StageInterval"][], cut: boolean} | null} */
    this.stays = null;
    /** @type {string | null} whose stays are drawn; null: the one with most of them */
    this.stage = null;
    /** @type {Map<string, Q["Definition"]>} */
    this.known = new Map();
  }

  heading() {
    return t("funnel.title");
  }

  /** What the address narrows it to. */
  get filter() {
    const day = (/** @type {string} */ name) => (this.search.get(name) ? new Date(`${this.search.get(name)}T00:00`).toISOString() : null);
    return { from: day("from"), to: day("to") };
  }

  async open() {
    this.ready = false;
    await this.load(async () => {
      const query = { ...this.filter, by: this.search.get("by") ?? "none", stages: this.search.get("stages"), peers: "OUT", expand: "people", limit: 50 };
      [this.figures, this.known, this.stays] = await Promise.all([
        get("/metrics/{group}", { path: { group: "funnel" }, query }), definitions(), this.loadStays(),
      ]);
    });
  }

  async loadStays() {
    /** @type {Q["StageInterval"][]} */
    const rows = [];
    /** @type {string | null} */
    let cursor = null;
    do {
      /** @type {Q["StageIntervalPage"]} */
      const page = await get("/metrics/stage-intervals", { query: { ...this.filter, limit: PAGE, cursor } });
      rows.push(...page.items);
      cursor = page.next;
    } while (cursor !== null && rows.length < STAYS);
    return { rows, cut: cursor !== null };
  }

  async more() {
    const before = /** @type {Q["Figures"]} */ (this.figures);
    const page = await get("/metrics/{group}", {
      path: { group: "funnel" },
      query: { ...this.filter, by: this.search.get("by"), stages: this.search.get("stages"), peers: "OUT", expand: "people", limit: 50, cursor: before.next },
    });
    this.figures = { ...page, items: [...before.items, ...page.items], expanded: together(before.expanded, page.expanded) };
  }

  /** Another question is another address. @param {string} name @param {string} value */
  ask(name, value) {
    const asked = Object.fromEntries([...this.search, [name, value]].filter(([, said]) => said !== "" && said !== undefined));
    go(to("/funnel", /** @type {Record<string, string>} */ (asked)));
  }

  view() {
    const figures = /** @type {Q["Figures"]} */ (this.figures);
    const stages = figures.basis.stages?.stages ?? [];
    const cells = cellsOf(figures.all);
    const any = (cells("applications")?.n ?? 0) > 0;
    return html`<div class="stack">${this.questions(figures)}
      ${any ? html`
        <section class="panel" aria-labelledby="table"><h2 id="table">${t("funnel.table")}</h2>${figures.basis.notes.map((note) => html`<p class="fine">${note}</p>`)}
          ${this.stages(stages, cells)}</section>
        ${figures.items.length ? html`<section class="panel" aria-labelledby="groups"><h2 id="groups">${t("funnel.groups", { by: t(`funnel.by.${figures.basis.by}`) })}</h2>
          ${this.groups(stages, figures)}</section>` : nothing}
        <section class="panel stack" aria-labelledby="time"><h2 id="time">${t("funnel.time")}</h2>${this.distribution(stages)}</section>
        <section class="panel" aria-labelledby="decisions"><h2 id="decisions">${t("funnel.decisions")} ${meaning("decisions")}</h2>${this.decisions(figures)}</section>`
      : empty(t("funnel.none"), t("funnel.noneWhy"))}</div>`;
  }

  /** @param {Q["Figures"]} figures */
  questions({ basis }) {
    const by = this.search.get("by") ?? "none";
    const lists = basis.stages ? [basis.stages.stages, ...basis.stages.others.map((one) => one.stages)] : [];
    const change = (/** @type {string} */ name) => (/** @type {any} */ event) => this.ask(name, event.target.value);
    return html`<form class="row questions" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <label>${t("funnel.by")} <select name="by" @change=${change("by")}>${GROUPINGS.map((one) => html`<option value=${one} ?selected=${one === by}>${t(`funnel.by.${one}`)}</option>`)}</select></label>
      <label>${t("funnel.from")} <input type="date" name="from" .value=${this.search.get("from") ?? ""} @change=${change("from")}></label>
      <label>${t("funnel.to")} <input type="date" name="to" .value=${this.search.get("to") ?? ""} @change=${change("to")}></label>
      ${lists.length > 1 ? html`<label>${t("funnel.stages")} <select name="stages" @change=${change("stages")}>${lists.map((one, i) => html`<option value=${one.join(",")}
        ?selected=${i === 0}>${one.map(words).join(" › ")}</option>`)}</select></label>` : nothing}
    </form>`;
  }

  /** @param {string[]} stages @param {(metric: string, of?: string) => Q["FiguresCell"] | undefined} cells */
  stages(stages, cells) {
    const most = Math.max(1, ...stages.map((stage) => cells("reached", stage)?.value ?? 0));
    const head = (/** @type {string} */ key, /** @type {string} */ metric) => html`<th scope="col" class="number">${t(key)} ${meaning(metric)}</th>`;
    return html`<div class="scroll-x" tabindex="0" role="group" aria-labelledby="table"><table class="funnel">
      <thead><tr><th scope="col">${t("funnel.stage")}</th>${head("funnel.reached", "reached")}<th aria-hidden="true"></th>${head("funnel.pass", "passThrough")}
        ${head("funnel.p50", "hoursInStage.p50")}${head("funnel.p90", "hoursInStage.p90")}</tr></thead>
      <tbody>${stages.map((stage) => {
        const cell = (/** @type {string} */ metric) => html`<td class="number">${figure(cells(metric, stage), this.known.get(metric), `${words(stage)}: ${this.known.get(metric)?.name}`)}</td>`;
        return html`<tr data-stage=${stage}><th scope="row">${words(stage)}</th>${cell("reached")}
          <td class="bar-cell" aria-hidden="true"><svg width="100%" height="18" preserveAspectRatio="none"><rect class="bar" height="18" rx="3"
            width="${Math.round((1000 * (cells("reached", stage)?.value ?? 0)) / most) / 10}%"></rect></svg></td>
          ${cell("passThrough")}${cell("hoursInStage.p50")}${cell("hoursInStage.p90")}</tr>`;
      })}</tbody></table></div>`;
  }

  /** @param {string[]} stages @param {Q["Figures"]} figures */
  groups(stages, figures) {
    return html`<div class="scroll-x" tabindex="0" role="group" aria-labelledby="groups"><table>
      <thead><tr><th scope="col">${t("funnel.group")}</th>${stages.map((stage) => html`<th scope="col" class="number">${words(stage)}</th>`)}</tr></thead>
      <tbody>${figures.items.map((group) => {
        const cells = cellsOf(group.figures);
        const name = groupName(group.key, figures.expanded);
        return html`<tr><th scope="row">${name}</th>${stages.map((stage) => html`<td class="number">
          ${figure(cells("reached", stage), this.known.get("reached"), `${name}, ${words(stage)}`)}
          ${typeof cells("passThrough", stage)?.value === "number" ? html`<br>${figure(cells("passThrough", stage), this.known.get("passThrough"), `${name}, ${words(stage)}`)}` : nothing}</td>`)}</tr>`;
      })}</tbody></table></div>
      ${figures.next ? html`<p><button @click=${() => this.more()}>${t("funnel.more")}</button></p>` : nothing}`;
  }

  /** @param {string[]} stages */
  distribution(stages) {
    const stays = this.stays?.rows ?? [];
    const left = (/** @type {string} */ stage) => stays.flatMap((one) => (one.stage === stage && one.hours !== null ? [one.hours] : []));
    const stage = this.stage ?? stages.reduce((best, one) => (left(one).length > left(best).length ? one : best), stages[0] ?? "");
    const cells = spread(left(stage)).map((n) => ({ value: n, n: null, why: null }));
    return html`<div class="row"><label class="row">${t("funnel.choose")} <select name="stage" @change=${(/** @type {any} */ event) => { this.stage = event.target.value; }}>
        ${stages.map((one) => html`<option value=${one} ?selected=${one === stage}>${words(one)} (${left(one).length})</option>`)}</select></label></div>
      <tandem-plot .kind=${"bars"} .heading=${t("funnel.stays", { stage: words(stage) })} .metric=${{ .../** @type {any} */ (this.known.get("hoursInStage.p50")), unit: "count" }}
        .axis=${t("funnel.stay")} .labels=${lots()} .note=${this.stays?.cut ? t("funnel.cut", { n: stays.length }) : ""}
        .series=${[{ label: t("funnel.stays", { stage: words(stage) }), colour: "--recruiter", cells: left(stage).length ? cells : cells.map((one) => ({ ...one, value: null })) }]}></tandem-plot>`;
  }

  /** @param {Q["Figures"]} figures */
  decisions(figures) {
    const all = figures.all.filter((one) => one.metric === "decisions" || one.metric === "outcomes");
    return html`<dl class="headline">${all.map((one) => html`<dt>${one.metric === "outcomes" ? html`<span class="fine">↳</span> ` : nothing}${words(one.of)}</dt>
      <dd>${figure(one.cells[0], this.known.get(one.metric), words(one.of))}</dd>`)}</dl>`;
  }
}

/** Finds a figure among these by its metric and what it is of. @param {Q["FiguresFigure"][]} figures @returns {(metric: string, of?: string) => Q["FiguresCell"] | undefined} */
function cellsOf(figures) {
  return (metric, of) => figures.find((one) => one.metric === metric && (of === undefined || one.of === of))?.cells[0];
}

/** @param {Q["FiguresKey"]} key @param {import("../parts/person.js").Names} names */
function groupName(key, names) {
  const people = [key.recruiter, key.hiringManager].filter(Boolean).map((id) => personText(names, id));
  return people.length ? people.join(", ") : String(key.department ?? words(key.source ?? key.roleType ?? key.location ?? key.origin ?? ""));
}

customElements.define("tandem-funnel", Funnel);
