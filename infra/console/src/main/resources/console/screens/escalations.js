// Escalations: what was told to somebody above the two partners, the events that led to it, how long it is open, and what was learnt.

import { repeat } from "lit/directives/repeat.js";
import { Screen, empty, html, nothing } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { to } from "../core/router.js";
import { day, now } from "../core/time.js";
import { actInDialog } from "../parts/act.js";
import { when } from "../parts/clock.js";
import { person } from "../parts/person.js";
import { timeline } from "../parts/timeline.js";

says({
  "escalations.title": "Escalations",
  "escalations.intro": "Promises were broken so often that somebody above the two partners hears of it: to learn, not to blame.",
  "escalations.none": "Nothing was escalated.",
  "escalations.noneWhy": "Missed debriefs, stalled searches and missed slates come here by themselves, as the agreement of a search says.",
  "escalations.aging": ({ n }) => `Open for more than a week (${n})`,
  "escalations.open": ({ n }) => `Open (${n})`,
  "escalations.resolved": ({ n }) => `Resolved (${n})`,
  "escalations.nothingOpen": "Nothing is open.",
  "escalations.cause": ({ cause, side }) => `${cause}, on the side of the ${side}`,
  "escalations.days": ({ n }) => (n === 0 ? "since today" : n === 1 ? "for a day" : `for ${n} days`),
  "escalations.took": ({ n }) => (n === 0 ? "resolved within a day" : n === 1 ? "resolved after a day" : `resolved after ${n} days`),
  "escalations.raised": "Raised by",
  "escalations.told": "to",
  "escalations.because": ({ n }) => (n === 1 ? "The event that led to it" : `The ${n} events that led to it`),
  "escalations.noCause": "It was raised by hand, without naming events.",
  "escalations.heard": "Heard by",
  "escalations.notHeard": "Nobody has heard of it yet.",
  "escalations.learnt": "What lay behind it",
  "escalations.actions": "What was agreed",
  "escalations.by": ({ by }) => `by ${by}`,
  "escalations.done": "done",
  "escalations.reopened": "It was open again, because what was agreed was not done in time.",
  "escalations.more": ({ n }) => `Show ${n} more`,
});

/** @typedef {import("../core/api.js").Q["Escalation"]} Escalation */

/** From how many days on an open one is aging. */
const AGING = 7;
const DAY = 24 * 3_600_000;
/** So many of a kind are drawn, and so many more when asked. */
const AT_ONCE = 50;

class Escalations extends Screen {
  static properties = { shown: { state: true }, drawn: { state: true } };

  constructor() {
    super();
    /** @type {import("../core/live.js").Shown<Escalation> | null} */
    this.shown = null;
    this.drawn = AT_ONCE;
  }

  heading() {
    return t("escalations.title");
  }

  open() {
    this.shown = null;
    this.ready = false;
    this.follow("/escalations", { query: { expand: "people" } }, (shown) => {
      this.shown = shown;
    });
  }

  view() {
    const all = [...(this.shown?.items.values() ?? [])].sort((a, b) => a.raisedAt.localeCompare(b.raisedAt) || a.id.localeCompare(b.id));
    if (!all.length) {
      return empty(t("escalations.none"), t("escalations.noneWhy"));
    }
    const open = all.filter((one) => one.resolved === null || one.state !== "RESOLVED");
    const aging = open.filter((one) => daysOpen(one) > AGING);
    const resolved = all.filter((one) => !open.includes(one)).reverse();
    return html`<p class="soft">${t("escalations.intro")}</p><div class="stack">
      ${aging.length ? this.list("aging", aging) : nothing}
      ${open.length > aging.length ? this.list("open", open.filter((one) => !aging.includes(one))) : aging.length ? nothing : html`<p>${t("escalations.nothingOpen")}</p>`}
      ${resolved.length ? this.list("resolved", resolved) : nothing}</div>`;
  }

  /** @param {"aging" | "open" | "resolved"} which @param {Escalation[]} some */
  list(which, some) {
    return html`<section aria-labelledby="escalations-${which}"><h2 id="escalations-${which}">${t(`escalations.${which}`, { n: some.length })}</h2>
      <div class="work">${repeat(some.slice(0, this.drawn), (one) => one.id, (one) => this.one(one))}</div>
      ${some.length > this.drawn ? html`<p><button @click=${() => { this.drawn += AT_ONCE; }}>${t("escalations.more", { n: some.length - this.drawn })}</button></p>` : nothing}
    </section>`;
  }

  /** @param {Escalation} one */
  one(one) {
    const names = this.shown?.names ?? null;
    const days = daysOpen(one);
    const reads = (/** @type {string} */ thing) => this.me.reads.some((it) => it.thing === thing);
    return html`<article class="item ${one.resolved ? "" : days > AGING ? "late" : "soon"}" data-id=${one.id} data-state=${one.state}>
      <div class="row spread"><h3>${t("escalations.cause", { cause: words(one.cause), side: words(one.against).toLowerCase() })}</h3>
        <span class="tag ${one.resolved ? "kept" : "late"}">${one.resolved ? t("escalations.took", { n: days }) : t("escalations.days", { n: days })}</span></div>
      <p class="about row"><span>${person(names, one.person)}</span> <a href=${to(`/requisitions/${one.requisition}`)}>${one.title}</a>
        ${reads("METRICS") ? html`<a href=${to(`/partnership/${encodeURIComponent(one.recruiter)}/${encodeURIComponent(one.hiringManager)}`)}>${person(names, one.recruiter)}, ${person(names, one.hiringManager)}</a>` : nothing}</p>
      <p>${t("escalations.raised")} ${person(names, one.raisedBy)} ${t("escalations.told")} ${one.toPerson ? person(names, one.toPerson) : words(one.to).toLowerCase()}, ${when(one.raisedAt)}</p>
      ${one.note ? html`<blockquote>${one.note}</blockquote>` : nothing}
      <details ?open=${one.resolved === null}><summary>${one.because.length ? t("escalations.because", { n: one.because.length }) : t("escalations.noCause")}</summary>
        ${timeline(one.because.map((cause) => {
          const what = words(cause.type?.replace("hiring.", "")) || cause.event;
          return {
            at: cause.occurredAt, tone: "late",
            title: reads("HISTORY") ? html`<a href=${to(`/history/${one.requisition}`, { event: cause.event })}>${what}</a>` : what,
          };
        }), t("escalations.because", { n: one.because.length }))}</details>
      <p class="fine">${one.acknowledged ? html`${t("escalations.heard")} ${person(names, one.acknowledged.by)}, ${when(one.acknowledged.at)}` : one.resolved ? nothing : t("escalations.notHeard")}
        ${one.reopened ? t("escalations.reopened") : nothing}</p>
      ${one.resolved ? this.learnt(one.resolved, names) : this.acts(one)}
    </article>`;
  }

  /** @param {NonNullable<Escalation["resolved"]>} resolved @param {import("../parts/person.js").Names} names */
  learnt(resolved, names) {
    return html`<dl class="terms"><dt>${t("escalations.learnt")}</dt><dd>${resolved.rootCause}</dd>
      ${resolved.actions.length ? html`<dt>${t("escalations.actions")}</dt><dd><ul>${resolved.actions.map((one) => html`<li>${one.what}
        <span class="fine">${person(names, one.owner)}, ${t("escalations.by", { by: day(one.by) })}</span>
        ${one.completed ? html`<span class="tag kept">${t("escalations.done")}</span>` : nothing}</li>`)}</ul></dd>` : nothing}</dl>`;
  }

  /** What somebody who is told can do; nobody acts on what is about themselves. @param {Escalation} one */
  acts(one) {
    if (!this.me.roles.includes(one.to) || one.person === this.me.person) {
      return nothing;
    }
    const body = { requisition: one.requisition, escalation: one.id };
    return html`<div class="acts">${["AcknowledgeEscalation", "ResolveEscalation"].filter((command) => !(one.acknowledged && command === "AcknowledgeEscalation"))
      .map((command, i) => html`<button class=${i === 0 ? "primary" : ""} data-command=${command} @click=${() => actInDialog(command, body)}>${words(command)}</button>`)}</div>`;
  }
}

/** Whole days that it is open, or was: a list that is followed does not change because time passes. @param {Escalation} one */
function daysOpen(one) {
  return one.resolved ? one.daysOpen : Math.max(one.daysOpen, Math.floor((now() - Date.parse(one.raisedAt)) / DAY));
}

customElements.define("tandem-escalations", Escalations);
