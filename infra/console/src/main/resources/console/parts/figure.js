// A figure as people read it: its value with its unit, from how many cases it comes, what it means, and the cases behind it.

import { get, html, nothing } from "../core/element.js";
import { asProblem, problemView } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { to } from "../core/router.js";
import { dialog } from "./dialog.js";

says({
  "figure.what": ({ name }) => `What is "${name}"?`,
  "figure.none": "no value",
  "figure.moment": "< 1 min",
  "figure.n": ({ n }) => `of ${n}`,
  "figure.cases": ({ n }) => `Show the ${n === 1 ? "case" : `${n} cases`} behind it`,
  "figure.peers": ({ median }) => `peers ${median}`,
  "figure.formula": "Formula",
  "figure.population": "Which cases count",
  "figure.statistic": "Made of them",
  "figure.when": "A case counts",
  "figure.events": "Follows from",
  "figure.edges": "Edge cases",
  "figure.standard": "Also called",
  "figure.version": ({ id, n }) => `${id}, version ${n}`,
  "cases.title": ({ name }) => `Cases behind: ${name}`,
  "cases.counted": "Counted",
  "cases.value": "Adds",
  "cases.case": "Case",
  "cases.search": "Search",
  "cases.pair": "Recruiter, hiring manager",
  "cases.yes": "yes",
  "cases.no": "looked at, not counted",
  "cases.more": "Show more",
  "cases.now": "These are the cases of now: what happened since the figure was asked for is among them.",
});

/** @typedef {import("../core/api.js").Q} Q */
/**
 * A cell of a figure: of a group of metrics, or of the calibration of somebody, which has no cases to show.
 * @typedef {{value: number | null, n: number | null, why: string | null, cell?: string | null, peers?: {median: number | null} | null}} Cell
 */

/** @type {Promise<Map<string, Q["Definition"]>> | undefined} */
let known;

/** What each metric means, by its id; asked for once. @returns {Promise<Map<string, Q["Definition"]>>} */
export function definitions() {
  known ??= get("/metrics/definitions").then((all) => new Map(all.items.map((one) => [one.id, one])), (no) => {
    known = undefined;
    throw no;
  });
  return known;
}

const PERCENT = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });
const FINE = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const MINUTES = { hours: 60, days: 1440 };

/** A value with its unit. @param {number | null} value @param {string} unit as the definition names it */
export function valueText(value, unit) {
  if (value === null) {
    return t("figure.none");
  }
  if (unit === "share") {
    return PERCENT.format(value);
  }
  if (unit === "hours" || unit === "days") {
    const minutes = value * MINUTES[unit];
    return minutes === 0 ? "0" : minutes < 1 ? t("figure.moment") : minutes < 120 ? t("time.minutes", { n: Math.round(minutes) })
      : minutes < 2880 ? t("time.hours", { n: FINE.format(minutes / 60) }) : t("time.days", { n: FINE.format(minutes / 1440) });
  }
  return FINE.format(value);
}

/**
 * A figure; where its cases may be seen, it is pressed to see them.
 * @param {Cell | undefined} cell
 * @param {Q["Definition"] | undefined} metric
 * @param {string} [label] what it is called where that is not said beside it
 */
export function figure(cell, metric, label = "") {
  if (!cell) {
    return nothing;
  }
  const value = html`<span class="value">${valueText(cell.value, metric?.unit ?? "")}</span>`;
  const n = cell.n === null || (metric?.unit === "count" && cell.n === cell.value) ? nothing : html` <span class="fine">${t("figure.n", { n: cell.n })}</span>`;
  const peers = typeof cell.peers?.median === "number"
    ? html` <span class="fine peers">${t("figure.peers", { median: valueText(cell.peers.median, metric?.unit ?? "") })}</span>` : nothing;
  const name = cell.cell;
  return name
    ? html`<button class="figure quiet" title=${t("figure.cases", { n: cell.n ?? 0 })} data-cell=${name}
        @click=${() => showCases(name, label || metric?.name || "")}>${value}${n}${peers}</button>`
    : html`<span class="figure" title=${cell.why ?? ""}>${value}${n}${peers}${cell.value === null && cell.why ? html`<span class="hidden">${cell.why}</span>` : nothing}</span>`;
}

/** A button that says what a metric means. @param {string} id */
export function meaning(id) {
  return html`<button class="quiet small meaning" data-metric=${id} @click=${() => showMeaning(id)} aria-label=${t("figure.what", { name: words(id.replace(".", " ")) })}
    title=${t("figure.what", { name: words(id.replace(".", " ")) })}>?</button>`;
}

/** @param {string} id */
async function showMeaning(id) {
  let metric;
  try {
    metric = (await definitions()).get(id);
  } catch (no) {
    const problem = asProblem(no);
    return dialog(id, () => problemView(problem));
  }
  return dialog(metric?.name ?? id, () => (metric ? html`<dl class="terms">
    <dt>${t("figure.formula")}</dt><dd>${metric.formula}</dd>
    <dt>${t("figure.population")}</dt><dd>${metric.population}</dd>
    <dt>${t("figure.statistic")}</dt><dd>${metric.statistic}, ${metric.unit}</dd>
    <dt>${t("figure.when")}</dt><dd>${metric.cohort}</dd>
    <dt>${t("figure.events")}</dt><dd>${metric.events.map((one) => html`<code>${one}</code> `)}</dd>
    ${metric.edgeCases.length ? html`<dt>${t("figure.edges")}</dt><dd><ul>${metric.edgeCases.map((one) => html`<li>${one}</li>`)}</ul></dd>` : nothing}
    ${metric.standard ? html`<dt>${t("figure.standard")}</dt><dd>${metric.standard}</dd>` : nothing}
  </dl><p class="fine">${t("figure.version", { id: metric.id, n: metric.version })}</p>` : nothing));
}

/**
 * Lists the cases behind a cell.
 * @param {string} cell as the figure names it
 * @param {string} name what the figure is called
 */
export function showCases(cell, name) {
  return dialog(t("cases.title", { name }), () => html`<tandem-cases .cell=${cell}></tandem-cases>`);
}

/** Where a case is looked at: an application has a page of its own, all else is on its search. @param {string} kind @param {Q["DrilledDrilledCase"]} one */
export function caseLink(kind, one) {
  return kind === "APPLICATIONS" ? html`<a href=${to(`/applications/${one.id}`)}>${one.id.slice(0, 8)}</a>`
    : kind === "PROMISES" ? html`<span title=${one.id}>${words(one.id.split("/")[1])}</span>`
      : html`<span title=${one.id}>${one.id.slice(0, 8)}</span>`;
}
