// Partnership: how the two sides of each pair keep their word, side by side and in the course of time, each figure with its cases.

import { Screen, empty, get, html, nothing } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { to } from "../core/router.js";
import { when } from "../parts/clock.js";
import "../parts/calibration.js";
import "../parts/cases.js";
import { definitions, figure, meaning } from "../parts/figure.js";
import { person, personText } from "../parts/person.js";
import "../parts/plot.js";

says({
  "partnership.title": "Partnership",
  "partnership.of": ({ recruiter, manager }) => `${recruiter} and ${manager}`,
  "partnership.intro": "What each side promised the other, and how it kept its word. It is for learning, not for blame: there is no single score.",
  "partnership.pairs": "Pairs",
  "partnership.none": "No pair has promised each other anything yet.",
  "partnership.noneWhy": "As soon as a recruiter and a hiring manager share a search, what they owe each other is counted here.",
  "partnership.pair": "Recruiter and hiring manager",
  "partnership.running": "Running",
  "partnership.dueSoon": "Due soon",
  "partnership.missed": "Missed",
  "partnership.kept": "Kept",
  "partnership.recruiter": "Recruiter",
  "partnership.manager": "Hiring manager",
  "partnership.keeps": "Keeps promises",
  "partnership.answers": "Answers questions",
  "partnership.side": ({ side, who }) => `${side}: ${who}`,
  "partnership.promise": "Promise",
  "partnership.inTime": "In time",
  "partnership.median": "Median",
  "partnership.owes": "Owes now",
  "partnership.owesNothing": "Owes nothing at the moment.",
  "partnership.nothingPromised": "Nothing was promised yet.",
  "partnership.both": "both sides together",
  "partnership.series": "In the course of time",
  "partnership.other": "What it led to",
  "partnership.trend": ({ by }) => `changes by ${by} a month`,
  "partnership.all": "All pairs",
  "partnership.month": "Month",
  "partnership.months": ({ n }) => `after ${n} months`,
  "partnership.figure": "Figure",
  "partnership.whole": "Whole time",
  "partnership.recorded": "All promises, newest last",
});

/** @typedef {import("../core/api.js").Q} Q */
/** @typedef {Map<string, Q["Definition"]>} Definitions */

/** The metric of promises that says how many hours something took, by promise. */
const MEDIAN = "turnaround.p50";
/** So many promises say which of them which side gives, and what is owed now. */
const PROMISES = 500;

class Partnership extends Screen {
  static properties = { pairs: { state: true }, pair: { state: true } };

  constructor() {
    super();
    /** @type {Q["SlaPage"] | null} */
    this.pairs = null;
    /** @type {{strength: Q["PairStrength"], promises: Q["Figures"], sla: Q["SlaPage"], known: Definitions} | null} */
    this.pair = null;
  }

  heading() {
    const { recruiter, manager } = this.params;
    const names = this.pair?.sla.expanded;
    return recruiter && manager
      ? t("partnership.of", { recruiter: personText(names, recruiter), manager: personText(names, manager) }) : t("partnership.title");
  }

  async open() {
    const { recruiter, manager } = this.params;
    this.ready = false;
    if (!recruiter || !manager) {
      this.pair = null;
      await this.load(async () => {
        // Names come for the people of the promises listed, and those are of all pairs.
        this.pairs = await get("/sla", { query: { total: true, limit: PROMISES, state: STATES, expand: "people" } });
      });
      return;
    }
    const whose = { recruiter, hiringManager: manager };
    await this.load(async () => {
      const [strength, promises, sla, known] = await Promise.all([
        get("/pairs/{recruiter}/{hiringManager}", { path: whose, query: { period: "MONTH", zone: ZONE } }),
        get("/metrics/{group}", { path: { group: "promises" }, query: { ...whose, peers: "OUT" } }),
        get("/sla", { query: { ...whose, limit: PROMISES, state: STATES, expand: "people" } }),
        definitions(),
      ]);
      this.pair = { strength, promises, sla, known };
    });
  }

  view() {
    return this.pair ? this.one(this.pair) : this.all();
  }

  all() {
    const pairs = this.pairs?.pairs ?? [];
    const names = this.pairs?.expanded;
    return html`<p class="soft">${t("partnership.intro")}</p>
      <div class="stack">
      <section class="panel" aria-labelledby="pairs"><h2 id="pairs">${t("partnership.pairs")}</h2>
      ${pairs.length ? html`<div class="scroll-x" tabindex="0" role="group" aria-labelledby="pairs"><table>
        <thead><tr><th scope="col">${t("partnership.pair")}</th><th scope="col" class="number">${t("partnership.kept")}</th>
          <th scope="col" class="number">${t("partnership.missed")}</th><th scope="col" class="number">${t("partnership.running")}</th>
          <th scope="col" class="number">${t("partnership.dueSoon")}</th></tr></thead>
        <tbody>${pairs.map((one) => html`<tr>
          <th scope="row"><a href=${to(`/partnership/${encodeURIComponent(one.recruiter)}/${encodeURIComponent(one.hiringManager)}`)}>${person(names, one.recruiter)},
            ${person(names, one.hiringManager)}</a></th>
          <td class="number">${one.kept}</td><td class="number">${one.missed ? html`<span class="tag late">${one.missed}</span>` : 0}</td>
          <td class="number">${one.running}</td><td class="number">${one.dueSoon ? html`<span class="tag soon">${one.dueSoon}</span>` : 0}</td></tr>`)}</tbody>
      </table></div>` : empty(t("partnership.none"), t("partnership.noneWhy"))}</section>
      ${this.me.reads.some((one) => one.thing === "CALIBRATION" && one.all) ? html`<tandem-calibration></tandem-calibration>` : nothing}
      </div>`;
  }

  /** @param {NonNullable<Partnership["pair"]>} pair */
  one(pair) {
    const { recruiter, manager } = this.params;
    return html`<p class="row"><a href=${to("/partnership")}>${t("partnership.all")}</a></p>
      <div class="stack">
        <div class="sides">${this.side("RECRUITER", recruiter ?? "", pair)}${this.side("HIRING_MANAGER", manager ?? "", pair)}</div>
        <section class="panel stack" aria-labelledby="series"><h2 id="series">${t("partnership.series")}</h2>
          <div class="plots">${["promisesKept", "questionsAnswered"].map((metric) => this.bothSides(metric, pair))}</div></section>
        <section class="panel" aria-labelledby="other"><h2 id="other">${t("partnership.other")}</h2>${this.others(pair)}</section>
      </div>`;
  }

  /** @param {Q["PairStrength"]} strength @param {string} metric @param {string | null} [of] */
  static series(strength, metric, of) {
    return strength.aspects.flatMap((one) => one.figures).filter((one) => one.metric === metric && (of === undefined || one.of === of));
  }

  /** @param {"RECRUITER" | "HIRING_MANAGER"} side @param {string} who @param {NonNullable<Partnership["pair"]>} pair */
  side(side, who, { strength, promises, sla, known }) {
    const name = t(side === "RECRUITER" ? "partnership.recruiter" : "partnership.manager");
    const headline = (/** @type {string} */ metric) => html`<dt>${t(metric === "promisesKept" ? "partnership.keeps" : "partnership.answers")} ${meaning(metric)}</dt>
      <dd>${figure(Partnership.series(strength, metric, side)[0]?.whole, known.get(metric), `${known.get(metric)?.name}, ${name}`)}</dd>`;
    const theirs = new Set(sla.items.filter((one) => one.side === side).map((one) => one.kind));
    const shared = new Set(sla.items.filter((one) => one.side !== side && theirs.has(one.kind)).map((one) => one.kind));
    const cell = (/** @type {string} */ metric, /** @type {string} */ kind) =>
      promises.all.find((one) => one.metric === metric && one.of === camel(kind))?.cells[0];
    const owed = sla.items.filter((one) => one.side === side && one.endedAt === null);
    return html`<section class="panel side ${side.toLowerCase()}" aria-label=${t("partnership.side", { side: name, who })}>
      <h2>${name}: ${person(sla.expanded, who)}</h2>
      <dl class="headline">${headline("promisesKept")}${headline("questionsAnswered")}</dl>
      ${theirs.size ? html`<div class="scroll-x" tabindex="0" role="group" aria-label=${name}><table>
        <thead><tr><th scope="col">${t("partnership.promise")}</th><th scope="col" class="number">${t("partnership.inTime")} ${meaning("shareInSla")}</th>
          <th scope="col" class="number">${t("partnership.median")} ${meaning(MEDIAN)}</th></tr></thead>
        <tbody>${[...theirs].sort().map((kind) => html`<tr><th scope="row">${words(kind)} ${shared.has(kind) ? html`<span class="fine">(${t("partnership.both")})</span>` : nothing}</th>
          <td class="number">${figure(cell("shareInSla", kind), known.get("shareInSla"), `${words(kind)}: ${known.get("shareInSla")?.name}`)}</td>
          <td class="number">${figure(cell(MEDIAN, kind), known.get(MEDIAN), `${words(kind)}: ${known.get(MEDIAN)?.name}`)}</td></tr>`)}</tbody>
      </table></div>` : html`<p class="soft">${t("partnership.nothingPromised")}</p>`}
      <h3>${t("partnership.owes")}</h3>
      ${owed.length ? html`<ul>${owed.map((one) => html`<li class="row"><span>${words(one.kind)}</span>
        <a href=${to(`/requisitions/${one.requisition.id}`)}>${one.requisition.title}</a>
        ${one.state === "OVERDUE" ? html`<span class="tag late">${words(one.state)}</span>` : html`<span class="tag">${words(one.state)}</span>`}
        <span class="fine">${when(one.due)}</span></li>`)}</ul>` : html`<p class="soft">${t("partnership.owesNothing")}</p>`}
    </section>`;
  }

  /** @param {string} metric @param {NonNullable<Partnership["pair"]>} pair */
  bothSides(metric, { strength, known }) {
    const side = (/** @type {string} */ of, /** @type {string} */ label, /** @type {string} */ colour) => ({
      label, colour, cells: Partnership.series(strength, metric, of)[0]?.cells ?? [],
    });
    return html`<tandem-plot .metric=${known.get(metric)} .labels=${strength.basis.periods.map((one) => one.name)} .axis=${t("partnership.month")} .series=${[
      side("RECRUITER", t("partnership.recruiter"), "--recruiter"), side("HIRING_MANAGER", t("partnership.manager"), "--manager"),
    ]}></tandem-plot>`;
  }

  /** @param {NonNullable<Partnership["pair"]>} pair */
  others({ strength, known }) {
    const rows = strength.aspects.filter((one) => one.aspect !== "PROMISES" && one.aspect !== "QUESTIONS").flatMap((one) => one.figures);
    return html`<div class="scroll-x" tabindex="0" role="group" aria-labelledby="other"><table>
      <thead><tr><th scope="col">${t("partnership.figure")}</th><th scope="col" class="number">${t("partnership.whole")}</th></tr></thead>
      <tbody>${rows.map((one) => {
        const metric = known.get(one.metric);
        return html`<tr><th scope="row">${metric?.name ?? one.metric}${one.of ? html` <span class="fine">${/^\d+$/.test(one.of) ? t("partnership.months", { n: one.of }) : words(one.of)}</span>` : nothing} ${meaning(one.metric)}</th>
          <td class="number">${figure(one.whole, metric)}</td></tr>`;
      })}</tbody></table></div>`;
  }
}

/** Whose months they are. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** However a promise stands. */
const STATES = ["RUNNING", "DUE_SOON", "OVERDUE", "RESTING", "LATE", "KEPT"];

/** REQUIREMENTS_APPROVAL as figures name it: requirementsApproval. @param {string} constant */
function camel(constant) {
  return constant.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}

customElements.define("tandem-partnership", Partnership);
