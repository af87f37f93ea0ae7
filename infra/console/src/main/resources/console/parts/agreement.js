// What both sides agreed on for a search, and how each keeps it; its requirements with their versions; what blocks it.

import { Element, asProblem, get, html, nothing, problemView } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { day, term } from "../core/time.js";
import { actInDialog } from "./act.js";
import { when } from "./clock.js";
import { facts } from "./facts.js";
import { person, together } from "./person.js";

says({
  "agreement.title": "The agreement",
  "agreement.version": ({ n, on }) => `Version ${n}, agreed on ${on}`,
  "agreement.proposed": ({ n }) => `Version ${n} is proposed`,
  "agreement.signed": "signed by",
  "agreement.house": "Nothing is signed: the terms of the house hold.",
  "agreement.none": "Nothing is agreed yet.",
  "agreement.recruiter": "Recruiter",
  "agreement.manager": "Hiring manager",
  "agreement.promise": "Promise",
  "agreement.term": "Within",
  "agreement.kept": "Kept",
  "agreement.late": "Late",
  "agreement.open": "Running",
  "agreement.overdue": "Overdue",
  "agreement.terms": "All that it says",
  "agreement.record": "How both sides keep their word",
  "requirements.title": "Requirements",
  "requirements.approved": ({ n, on }) => `Version ${n}, approved on ${on}`,
  "requirements.newest": ({ n }) => `Version ${n} waits for approval`,
  "requirements.none": "Nobody has written requirements down yet.",
  "requirements.churn": ({ n }) => `changed ${n} ${n === 1 ? "time" : "times"} since they were approved first`,
  "requirements.must": "must have",
  "requirements.nice": "nice to have",
  "requirements.changes": "What changed",
  "blockers.title": "What blocks it",
  "blockers.none": "Nobody has raised a blocker that still stands.",
  "blockers.canMove": "can move it:",
});

/** The terms of an agreement by the promise that they are about. @type {Record<string, (terms: any) => string | undefined>} */
const TERMS = {
  SUBMITTAL_REVIEW: (terms) => terms.submittalReview,
  FEEDBACK: (terms) => terms.feedbackAfterInterview,
  DEBRIEF: (terms) => terms.debriefAfterLastInterview,
  REQUIREMENTS_APPROVAL: (terms) => terms.requirementsApproval,
  INTERVIEW_SCHEDULING: (terms) => terms.interviewScheduling,
  ANSWER: (terms) => terms.answerToQuestion,
};

class Agreement extends Element {
  static properties = {
    requisition: { attribute: false }, head: { attribute: false }, names: { attribute: false },
    detail: { state: true }, blockers: { state: true }, problem: { state: true },
  };

  constructor() {
    super();
    this.requisition = "";
    /** @type {any} the head of the board: when it changes, what is agreed may have, too */
    this.head = null;
    /** @type {import("./person.js").Names} */
    this.names = null;
    /** @type {import("../core/api.js").Q["RequisitionDetail"] | null} */
    this.detail = null;
    /** @type {any[]} */
    this.blockers = [];
    /** @type {import("../core/api.js").Problem | null} */
    this.problem = null;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("requisition") || changed.has("head")) {
      void this.load();
    }
  }

  async load() {
    const id = this.requisition;
    const loading = (this.loading = {});
    try {
      const told = (/** @type {string} */ type) => get("/requisitions/{id}/activity", { path: { id }, query: { type, limit: 200, expand: "people" } })
        .catch((no) => (no.status === 403 ? null : Promise.reject(no)));
      const [detail, raised, resolved] = await Promise.all([
        get("/requisitions/{id}", { path: { id }, query: { expand: "people" } }), told("BlockerRaised"), told("BlockerResolved"),
      ]);
      if (loading !== this.loading) {
        return;
      }
      this.detail = detail;
      this.its = together(this.names, detail.expanded, raised?.expanded);
      const gone = new Set((/** @type {any[]} */ (resolved?.items ?? [])).map((one) => one.what.blocker));
      this.blockers = (/** @type {any[]} */ (raised?.items ?? [])).filter((one) => !gone.has(one.what.blocker));
      this.problem = null;
    } catch (no) {
      if (loading === this.loading) {
        this.problem = asProblem(no);
      }
    }
  }

  render() {
    if (this.problem) {
      return problemView(this.problem, () => this.load());
    }
    return this.detail ? html`<div class="beside">
      <section class="panel" aria-labelledby="agreement">${this.agreed(this.detail)}</section>
      <section class="panel" aria-labelledby="requirements">${this.requirements(this.detail.requirements)}</section>
      <section class="panel" aria-labelledby="blockers"><h2 id="blockers">${t("blockers.title")}</h2>
        ${this.blockers.length ? html`<ul class="stack">${this.blockers.map((one) => html`<li><strong>${one.what.what}</strong>
          <p class="fine">${person(this.its, one.what.raisedBy)}, ${when(one.at)}${one.what.canMoveIt
            ? html`; ${t("blockers.canMove")} ${person(this.its, one.what.canMoveIt)}` : nothing}</p>
            <button @click=${() => actInDialog("ResolveBlocker", { requisition: this.requisition, blocker: one.what.blocker }).then((done) => done && this.load())}>
              ${words("ResolveBlocker")}</button></li>`)}</ul>`
          : html`<p class="soft">${t("blockers.none")}</p>`}</section>
    </div>` : nothing;
  }

  /** @param {import("../core/api.js").Q["RequisitionDetail"]} detail */
  agreed({ sla }) {
    const { agreed, proposed, house, inForce } = sla;
    const terms = agreed?.terms ?? (inForce ? house?.terms : undefined) ?? proposed?.terms;
    return html`<h2 id="agreement">${t("agreement.title")}</h2>
      <p class="soft">${agreed ? t("agreement.version", { n: agreed.version, on: day(agreed.agreedAt) })
        : house && inForce ? t("agreement.house") : t("agreement.none")}</p>
      ${proposed && proposed.version !== agreed?.version ? html`<p>${t("agreement.proposed", { n: proposed.version })} (${person(this.its, proposed.proposedBy)});
        ${t("agreement.signed")} ${proposed.signatures.length ? proposed.signatures.map((one) => html`${person(this.its, one.person)} `) : "–"}</p>` : nothing}
      ${terms ? html`<details><summary>${t("agreement.terms")}</summary>${facts(terms)}</details>` : nothing}
      <h3>${t("agreement.record")}</h3>
      <div class="sides">${this.side("RECRUITER", terms)}${this.side("HIRING_MANAGER", terms)}</div>`;
  }

  /** @param {"RECRUITER" | "HIRING_MANAGER"} side @param {any} terms */
  side(side, terms) {
    const theirs = (this.head?.promises ?? []).filter((/** @type {any} */ one) => one.side === side);
    return html`<div class="side ${side.toLowerCase()} scroll-x" tabindex="0" role="group" aria-labelledby="side-${side}"><table>
      <caption id="side-${side}">${t(side === "RECRUITER" ? "agreement.recruiter" : "agreement.manager")}</caption>
      <thead><tr><th>${t("agreement.promise")}</th><th>${t("agreement.term")}</th><th class="number">${t("agreement.kept")}</th>
        <th class="number">${t("agreement.late")}</th><th class="number">${t("agreement.open")}</th></tr></thead>
      <tbody>${theirs.map((/** @type {any} */ one) => html`<tr><td>${words(one.promise)}</td>
        <td>${terms ? term(TERMS[one.promise]?.(terms)) : ""}</td><td class="number">${one.kept}</td>
        <td class="number">${one.late ? html`<span class="tag late">${one.late}</span>` : 0}</td>
        <td class="number">${one.open}${one.overdue ? html` <span class="tag late">${one.overdue} ${t("agreement.overdue").toLowerCase()}</span>` : nothing}</td></tr>`)}
      </tbody></table></div>`;
  }

  /** @param {import("../core/api.js").Q["RequisitionDetailRequirementsStanding"]} standing */
  requirements({ newest, approved, churn }) {
    const shown = newest ?? approved;
    return html`<h2 id="requirements">${t("requirements.title")}</h2>
      ${shown ? html`<p class="soft">${newest && newest.version !== approved?.version ? t("requirements.newest", { n: newest.version }) : nothing}
          ${approved ? t("requirements.approved", { n: approved.version, on: day(approved.approvedAt) }) : nothing}
          ${churn ? t("requirements.churn", { n: churn }) : nothing}</p>
        <ul class="stack">${shown.requirements.map((one) => html`<li>${one.text}
          <span class="tag ${one.necessity === "MUST_HAVE" ? "kept" : ""}">${t(one.necessity === "MUST_HAVE" ? "requirements.must" : "requirements.nice")}</span></li>`)}</ul>
        ${shown.changes.length ? html`<details><summary>${t("requirements.changes")}</summary><ul>${shown.changes.map((one) => html`<li>
          ${words(one.kind)}: ${one.reason}</li>`)}</ul></details>` : nothing}` : html`<p class="soft">${t("requirements.none")}</p>`}`;
  }
}

customElements.define("tandem-agreement", Agreement);
