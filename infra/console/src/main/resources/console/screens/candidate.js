// A candidate on a search: the way they came, what is known about each requirement, what interviewers say, what was asked, what was offered.

import { repeat } from "lit/directives/repeat.js";
import { Screen, get, html, nothing, personal } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { to } from "../core/router.js";
import { moment, span } from "../core/time.js";
import { actInDialog } from "../parts/act.js";
import { when } from "../parts/clock.js";
import { facts } from "../parts/facts.js";
import "../parts/item.js";
import { candidateText, person, together } from "../parts/person.js";

says({
  "candidate.title": "Candidate",
  "candidate.on": "on",
  "candidate.ended": ({ how, at }) => `${how}, ${at}`,
  "candidate.next": "What comes next",
  "candidate.nothingNext": "Nothing waits here.",
  "candidate.way": "The way through",
  "candidate.holds": ({ span }) => `${span} without holds`,
  "candidate.requirements": "What is known about each requirement",
  "candidate.noRequirements": "Nobody has written requirements down yet.",
  "candidate.notYours": "This is not yours to read.",
  "candidate.nothingSaid": "Nothing was said yet.",
  "candidate.met": "met",
  "candidate.notMet": "not met",
  "candidate.contested": "contested",
  "candidate.missing": "is missing:",
  "candidate.interviews": "Interviews and feedback",
  "candidate.noInterviews": "No interview is planned.",
  "candidate.blind": "You see what the others say once you have given your own feedback: what you think is to be yours.",
  "candidate.owed": ({ who }) => `feedback of ${who} is owed`,
  "candidate.noFeedback": "Nobody has given feedback yet.",
  "candidate.notAssessed": "not assessed:",
  "candidate.after": "given after the outcome was known",
  "candidate.amended": "amended",
  "candidate.questions": "Questions",
  "candidate.noQuestions": "Nobody has asked anything about this candidate.",
  "candidate.ask": "Ask a question",
  "candidate.waits": "waits for an answer",
  "candidate.offer": "Offer",
  "candidate.noOffer": "Nothing was proposed or offered yet.",
  "candidate.activity": "All that was written down",
  "candidate.others": "On other searches",
  "candidate.acts": "Do something",
  "candidate.withheld": ({ what }) => `Not shown to you: ${what}`,
});

/** @typedef {import("../core/api.js").Q} Q */

/** What can be done about a candidate at any time; the rules say whether it fits. */
const ACTS = ["AskQuestion", "InformCandidate", "AdvanceCandidate", "ScheduleInterview", "ScheduleDebrief", "RejectWithFeedback", "WithdrawCandidate",
  "CloseApplication", "ContestEvidence", "RecordReferenceCheck", "RecordCandidateExperience"];

const OFFERS = /^(Offer|HiringDecided|HireFell|HireStarted|CandidateHired|HiringDecision)/;

class Candidate extends Screen {
  static properties = { detail: { state: true }, activity: { state: true } };

  constructor() {
    super();
    /** @type {Q["ApplicationDetail"] | null} */
    this.detail = null;
    /** @type {any[]} newest first */
    this.activity = [];
    /** @type {ReturnType<typeof together>} */
    this.names = together();
    /** @type {string | null} */
    this.followed = null;
  }

  heading() {
    return this.detail ? candidateText(this.names, this.detail.candidate) : t("candidate.title");
  }

  async open() {
    this.ready = false;
    this.followed = null;
    await this.load(() => this.read());
    // One candidate is not followed by itself: their search is, and each change there has this read anew.
    const { requisition, candidate } = /** @type {Q["ApplicationDetail"]} */ (this.detail);
    let known = "";
    this.follow("/requisitions/{id}/board", { path: { id: requisition.id }, query: { expand: "candidate" } }, (shown) => {
      if (shown.connected && shown.at) {
        const now = JSON.stringify([[...shown.items.values()].find((card) => card.candidate === candidate) ?? null, shown.names.candidates?.[candidate] ?? null, shown.head?.next, shown.head?.ended]);
        if (known && known !== now) {
          void this.read().catch(() => {});
        }
        known = now;
      }
    }, (card) => card.application);
  }

  async read() {
    const path = { id: this.params["id"] ?? "" };
    const [detail, activity] = await Promise.all([
      get("/applications/{id}", { path, query: { expand: "candidate,people" } }),
      get("/applications/{id}/activity", { path, query: { limit: 200, expand: "people" } }),
    ]);
    this.names = together(detail.expanded, activity.expanded);
    this.detail = detail;
    this.activity = activity.items;
  }

  view() {
    const { detail, names } = this;
    if (detail === null) {
      return nothing;
    }
    const { requisition, stage, ending, endedAt, next, others } = detail;
    return html`
      <div class="row board-head">
        <span>${t("candidate.on")} <a href=${to(`/requisitions/${requisition.id}`)}>${requisition.title}</a></span>
        <span class="tag ${ending === "HIRED" ? "kept" : ""}">${ending ? t("candidate.ended", { how: words(ending), at: moment(endedAt) }) : words(stage)}</span>
        <span class="soft">${words(detail.source)}</span>
        <span class="soft">${person(names, requisition.recruiter)} & ${person(names, requisition.hiringManager)}</span>
        <details class="menu acts-menu"><summary class="button">${t("candidate.acts")}</summary><div class="menu-items">
          ${ACTS.map((command) => html`<button @click=${() => this.act(command)}>${words(command)}</button>`)}</div></details>
      </div>
      <div class="stack">
        <section aria-labelledby="next"><h2 id="next">${t("candidate.next")}</h2>${next.length ? html`<div class="work">
          ${repeat(next, (item) => item.id, (item) => html`<tandem-item .item=${item} .names=${names} .plain=${true}></tandem-item>`)}</div>`
          : html`<p class="soft">${t("candidate.nothingNext")}</p>`}</section>
        ${this.way(detail.way)}
        <div class="beside even">
          ${this.evidence(detail.requirements)}${this.interviews(detail)}${this.questions()}${this.offer()}
        </div>
        ${others.length ? html`<section class="panel"><h2>${t("candidate.others")}</h2><ul>${others.map((one) => html`<li>
          <a href=${to(`/applications/${one.application}`)}>${one.title}</a> <span class="tag">${words(one.ending ?? one.stage)}</span></li>`)}</ul></section>` : nothing}
        <details class="panel"><summary><h2>${t("candidate.activity")}</h2></summary>${this.written(this.activity)}</details>
      </div>`;
  }

  /** @param {Q["ApplicationDetailStay"][]} way */
  way(way) {
    const all = way.reduce((sum, one) => sum + Math.max(one.hours, 1), 0);
    return html`<section class="panel" aria-labelledby="way"><h2 id="way">${t("candidate.way")}</h2>
      <ol class="way" tabindex="0" aria-labelledby="way">${way.map((stay) => html`<li class="stay" data-share=${share(stay.hours, all)} aria-current=${stay.left === null ? "step" : nothing}>
        <strong>${words(stay.stage)}</strong><br>${when(stay.entered)}<br>
        <span class="fine">${span(stay.hours * 3_600_000)}${stay.hoursWithoutHolds !== stay.hours
          ? html`, ${t("candidate.holds", { span: span(stay.hoursWithoutHolds * 3_600_000) })}` : nothing}<br>${person(this.names, stay.by)}</span></li>`)}</ol></section>`;
  }

  /** @param {Q["ApplicationDetailAssessed"][] | null} assessed */
  evidence(assessed) {
    return html`<section class="panel" aria-labelledby="evidence"><h2 id="evidence">${t("candidate.requirements")}</h2>
      ${assessed === null ? html`<p class="soft">${t("candidate.notYours")}</p>` : assessed.length ? html`<ul class="stack">${assessed.map((one) => html`<li>
        <h3>${one.requirement.text} <span class="tag ${one.requirement.necessity === "MUST_HAVE" ? "kept" : ""}">${words(one.requirement.necessity)}</span></h3>
        ${one.evidence.length || one.contested.length ? nothing : html`<p class="soft">${t("candidate.nothingSaid")}</p>`}
        ${one.evidence.map((said) => html`<p><span class="tag ${said.met ? "kept" : "late"}">${t(said.met ? "candidate.met" : "candidate.notMet")}</span>
          ${personal(said.text)} <span class="fine">${words(said.from)}, ${person(this.names, said.by)}, ${when(said.at)}</span></p>`)}
        ${one.contested.map((no) => html`<p><span class="tag soon">${t("candidate.contested")}</span> ${t("candidate.missing")} ${personal(no.missing)}
          <span class="fine">${person(this.names, no.by)}, ${when(no.at)}</span></p>`)}
      </li>`)}</ul>` : html`<p class="soft">${t("candidate.noRequirements")}</p>`}</section>`;
  }

  /** @param {Q["ApplicationDetail"]} detail */
  interviews({ interviews, blind }) {
    return html`<section class="panel" aria-labelledby="interviews"><h2 id="interviews">${t("candidate.interviews")}</h2>
      ${blind ? html`<p class="refusal would" data-blind>${t("candidate.blind")}</p>` : nothing}
      ${interviews === null ? html`<p class="soft">${t("candidate.notYours")}</p>` : interviews.length ? html`<ul class="stack">${interviews.map((one) => html`<li>
        <h3>${when(one.startsAt)} <span class="tag">${words(one.state)}</span></h3>
        <p class="fine">${one.assignments.map((each) => html`${person(this.names, each.interviewer)} (${each.competencies.map(words).join(", ")}) `)}</p>
        ${one.owed.length ? html`<p class="fine">${t("candidate.owed", { who: one.owed.map((id) => this.names.people[id]?.name ?? id).join(", ") })}</p>` : nothing}
        ${one.feedback === null || !one.feedback.length ? (blind ? nothing : html`<p class="soft">${t("candidate.noFeedback")}</p>`)
          : one.feedback.map((said) => this.feedback(said))}
      </li>`)}</ul>` : html`<p class="soft">${t("candidate.noInterviews")}</p>`}</section>`;
  }

  /** @param {Q["ApplicationDetailFeedback"]} said */
  feedback(said) {
    return html`<div class="feedback"><p>${person(this.names, said.interviewer)}
        <span class="tag ${said.recommendation.includes("YES") ? "kept" : "late"}">${words(said.recommendation)}</span>
        <span class="fine">${when(said.at)}${said.amendedAt ? html`, ${t("candidate.amended")} ${when(said.amendedAt)}` : nothing}${said.afterOutcome
          ? html`, ${t("candidate.after")}` : nothing}</span></p>
      <ul>${said.ratings.map((one) => html`<li><strong>${words(one.competency)}</strong> ${one.rating === null ? nothing : html`${one.rating}/4`}
        ${personal(one.evidence)}${one.notAssessed ? html`${t("candidate.notAssessed")} ${personal(one.notAssessed)}` : nothing}</li>`)}</ul></div>`;
  }

  questions() {
    const asked = this.activity.filter((one) => one.type === "QuestionAsked").reverse();
    const answers = new Map(this.activity.filter((one) => one.type === "QuestionAnswered").map((one) => [one.what.question, one]));
    return html`<section class="panel" aria-labelledby="questions"><h2 id="questions">${t("candidate.questions")}</h2>
      ${asked.length ? html`<ul class="stack">${asked.map((one) => {
        const answer = answers.get(one.what.question);
        return html`<li><p>${personal(one.what.text)} <span class="fine">${person(this.names, one.what.askedBy)}, ${when(one.at)}</span></p>
          <p>${answer ? html`→ ${personal(answer.what.text)} <span class="fine">${person(this.names, answer.what.answeredBy)}, ${when(answer.at)}</span>`
            : html`<span class="tag soon">${t("candidate.waits")}</span>`}</p></li>`;
      })}</ul>` : html`<p class="soft">${t("candidate.noQuestions")}</p>`}
      <button @click=${() => this.act("AskQuestion")}>${t("candidate.ask")}</button></section>`;
  }

  offer() {
    const told = this.activity.filter((one) => OFFERS.test(one.type)).reverse();
    return html`<section class="panel" aria-labelledby="offer"><h2 id="offer">${t("candidate.offer")}</h2>
      ${told.length ? this.written(told) : html`<p class="soft">${t("candidate.noOffer")}</p>`}</section>`;
  }

  /** @param {any[]} entries */
  written(entries) {
    return html`<ol class="stack entries">${entries.map((one) => html`<li data-type=${one.type}>
      <p>${one.summary} <span class="fine">${person(this.names, one.by)}, ${when(one.at)}</span></p>
      ${facts(one.what)}
      ${one.withheld.length ? html`<p class="fine">${t("candidate.withheld", { what: one.withheld.map(words).join(", ").toLowerCase() })}</p>` : nothing}</li>`)}</ol>`;
  }

  /** @param {string} command */
  async act(command) {
    this.querySelector("details.acts-menu")?.removeAttribute("open");
    const { requisition, candidate } = /** @type {Q["ApplicationDetail"]} */ (this.detail);
    if (await actInDialog(command, { requisition: requisition.id, candidate })) {
      await this.read();
    }
  }
}

/** A tenth of the way, as the stylesheet knows it. @param {number} hours @param {number} all */
function share(hours, all) {
  return Math.max(1, Math.min(10, Math.round((10 * Math.max(hours, 1)) / Math.max(all, 1))));
}

customElements.define("tandem-candidate", Candidate);
