// A search as a board: columns that refuse a card say so before it is dropped, and beside it what both sides agreed on.

import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { checkAll, give } from "../core/api.js";
import { Screen, asProblem, html, nothing } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { actInDialog, bodyOf } from "../parts/act.js";
import { cardView } from "../parts/card.js";
import { dialog } from "../parts/dialog.js";
import "../parts/ended.js";
import "../parts/agreement.js";
import "../parts/item.js";
import { candidateText, person } from "../parts/person.js";

says({
  "board.title": "Board",
  "board.open": ({ days }) => `open for ${days} ${days === 1 ? "day" : "days"}`,
  "board.cost": ({ cost }) => `vacancy has cost ${cost} so far`,
  "board.ended": ({ n }) => `${n} ended`,
  "board.nobody": "Nobody here",
  "board.checking": "Asking where this card may go …",
  "board.refuses": "Refused here:",
  "board.moveTo": ({ who }) => `Where does ${who} go?`,
  "board.here": "is here",
  "board.reason": "Moved on the board",
  "board.yes": "possible",
  "board.moved": ({ who, stage }) => `${who} is in ${stage}`,
  "board.acts": "Do something",
  "board.waiting": "What the search waits for",
  "board.more": ({ n }) => `${n} more`,
});

/** @typedef {import("../core/api.js").Q["BoardCard"]} BoardCard */
/** @typedef {import("../core/api.js").Problem} Problem */
/** @typedef {{stage: string, cards: BoardCard[]}} Column */

/** So many cards of a column are drawn, and so many more whenever its end comes near. They are laid out together, and only where they are seen. */
const CHUNK = 20;

/** Commands that lead to a stage by themselves: where one of them is due, dropping the card there gives it. @type {Record<string, string>} */
const LEADS_TO = { SubmitCandidate: "SUBMITTED", ExtendOffer: "OFFER", RecordHire: "HIRED" };

/** What either side can do on a search at any time; the rules say whether it fits. */
const ACTS = ["AskQuestion", "RaiseBlocker", "FlagRisk", "RegisterCandidate", "SubmitCandidate", "PublishPipelineReport", "LogSourcingActivity",
  "ShareMarketInsight", "ScheduleCheckIn", "PutRequisitionOnHold", "RaiseEscalation"];

class Board extends Screen {
  static properties = {
    shown: { state: true }, lifted: { state: true }, refused: { state: true }, over: { state: true }, drawn: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../core/live.js").Shown<BoardCard> | null} */
    this.shown = null;
    /** @type {Column[]} */
    this.columns = [];
    /** @type {BoardCard | null} the card in somebody's hand */
    this.lifted = null;
    /** @type {Map<string, Problem> | null} which columns refuse it; null: not known yet */
    this.refused = null;
    /** @type {string | null} */
    this.over = null;
    /** @type {Record<string, number>} how many cards of a column are drawn */
    this.drawn = {};
    /** @type {string | null} the candidate on the way to another column */
    this.busy = null;
    this.ends = new IntersectionObserver((seen) => this.nearEnd(seen), { rootMargin: "600px" });
  }

  heading() {
    return this.shown?.head?.requisition.title ?? t("board.title");
  }

  open() {
    this.shown = null;
    this.ready = false;
    this.drawn = {};
    this.follow("/requisitions/{id}/board", { path: { id: this.params["id"] ?? "" }, query: { expand: "candidate,people" } }, (shown) => {
      this.shown = shown;
      this.columns = shown.head ? columnsOf(shown.head.stages, shown.items.values()) : [];
    }, (card) => card.application);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.ends.disconnect();
  }

  view() {
    const head = this.shown?.head;
    if (!head) {
      return nothing;
    }
    const { requisition: search, costOfVacancySoFar: cost, ended, next } = head;
    const names = this.shown?.names;
    const ends = Object.values(ended).reduce((/** @type {number} */ sum, /** @type {any} */ n) => sum + n, 0);
    return html`
      <div class="row board-head">
        <span class="tag">${words(search.status)}</span>
        <span>${person(names, search.recruiter)} & ${person(names, search.hiringManager)}</span>
        <span class="soft">${t("board.open", { days: search.daysOpen })}</span>
        ${cost ? html`<span class="soft">${t("board.cost", { cost: money(cost) })}</span>` : nothing}
        <button class="quiet" @click=${() => this.ended(search.id)}>${t("board.ended", { n: ends })}</button>
        <details class="menu acts-menu"><summary class="button">${t("board.acts")}</summary><div class="menu-items">
          ${ACTS.map((command) => html`<button @click=${() => this.act(command)}>${words(command)}</button>`)}</div></details>
      </div>
      ${this.lifted && this.refused === null ? html`<p class="hidden" role="status">${t("board.checking")}</p>` : nothing}
      <div class="board" tabindex="0" role="group" aria-label=${t("board.title")}>${this.columns.map(({ stage, cards }) => this.column(stage, cards, names))}</div>
      ${next.length ? html`<section class="stack"><h2>${t("board.waiting")}</h2><div class="work">
        ${repeat(next, (/** @type {any} */ item) => item.id, (item) => html`<tandem-item .item=${item} .names=${names} .plain=${true}></tandem-item>`)}
      </div></section>` : nothing}
      <tandem-agreement .requisition=${search.id} .head=${head} .names=${names}></tandem-agreement>`;
  }

  /** @param {string} stage @param {BoardCard[]} cards @param {any} names */
  column(stage, cards, names) {
    const own = this.lifted?.stage === stage;
    const no = this.refused?.get(stage);
    const drawn = this.drawn[stage] ?? CHUNK;
    const hands = { lift: this.lift, put: this.put, move: this.choose };
    return html`<section class="column ${cards.length ? "" : "bare"} ${no ? "refuses" : ""} ${this.lifted && !own && this.refused && !no ? "takes" : ""} ${this.over === stage ? "over" : ""}"
        aria-labelledby="stage-${stage}" data-stage=${stage}
        @dragover=${(/** @type {DragEvent} */ event) => this.hover(event, stage)} @dragleave=${() => { this.over = null; }}
        @drop=${(/** @type {DragEvent} */ event) => this.drop(event, stage)}>
      <h2 id="stage-${stage}">${words(stage)} <span class="count number">${cards.length}</span></h2>
      ${no ? html`<p class="refusal fine" data-rule=${no.rule}>${t("board.refuses")} ${no.detail}</p>` : nothing}
      <div class="cards" role="list" tabindex=${cards.length > 6 ? 0 : nothing} aria-labelledby="stage-${stage}">
        ${chunks(cards.slice(0, drawn)).map((some) => guard([names, this.busy, ...some], () => html`<div class="chunk" role="presentation">
          ${repeat(some, (card) => card.application, (card) => cardView(card, names, { ...hands, moving: card.candidate === this.busy }))}</div>`))}
        ${cards.length > drawn ? html`<p class="end fine" data-stage=${stage}>${t("board.more", { n: cards.length - drawn })}</p>` : nothing}
      </div>
      ${cards.length ? nothing : html`<p class="fine nobody">${t("board.nobody")}</p>`}
    </section>`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    this.querySelectorAll(".cards > .end").forEach((end) => this.ends.observe(end));
  }

  /** @param {IntersectionObserverEntry[]} seen */
  nearEnd(seen) {
    for (const { isIntersecting, target } of seen) {
      this.ends.unobserve(target); // observed anew once more is drawn
      const stage = /** @type {HTMLElement} */ (target).dataset["stage"] ?? "";
      if (isIntersecting) {
        this.drawn = { ...this.drawn, [stage]: (this.drawn[stage] ?? CHUNK) + CHUNK };
      } else {
        this.ends.observe(target);
      }
    }
  }

  lift = (/** @type {BoardCard} */ card, /** @type {DragEvent} */ event) => {
    event.dataTransfer?.setData("text/plain", card.candidate);
    if (event.dataTransfer) {
      event.dataTransfer.effectAllowed = "move";
    }
    this.lifted = card;
    this.refused = null;
    void this.where(card).then((refused) => {
      if (this.lifted === card) {
        this.refused = refused;
      }
    }, () => {});
  };

  put = () => {
    this.lifted = null;
    this.refused = null;
    this.over = null;
  };

  /** @param {DragEvent} event @param {string} stage */
  hover(event, stage) {
    if (this.lifted && this.lifted.stage !== stage && !this.refused?.has(stage)) {
      event.preventDefault(); // or the browser refuses the drop
      this.over = stage;
    }
  }

  /** @param {DragEvent} event @param {string} stage */
  drop(event, stage) {
    event.preventDefault();
    const card = this.lifted;
    this.put();
    if (card && card.stage !== stage) {
      void this.move(card, stage);
    }
  }

  /** Which columns refuse a card, and why: one request for all of them. @param {BoardCard} card @returns {Promise<Map<string, Problem>>} */
  async where(card) {
    const stages = this.columns.map((one) => one.stage).filter((stage) => stage !== card.stage && !this.leading(card, stage));
    const answers = await checkAll(stages.map((to) => ({
      command: "AdvanceCandidate", body: { requisition: this.params["id"], candidate: card.candidate, to, reason: t("board.reason") },
    })));
    return new Map(stages.flatMap((stage, i) => (answers[i] ? [[stage, /** @type {Problem} */ (answers[i])]] : [])));
  }

  /** What is due on a card that leads to that stage by itself. @param {BoardCard} card @param {string} stage */
  leading(card, stage) {
    return card.next.flatMap((item) => item.yours).find((ready) => LEADS_TO[ready.command] === stage);
  }

  /** @param {BoardCard} card @param {string} stage */
  async move(card, stage) {
    const who = candidateText(this.shown?.names, card.candidate);
    const leading = this.leading(card, stage);
    if (leading) {
      await actInDialog(leading.command, bodyOf(leading));
      return;
    }
    const body = { requisition: this.params["id"], candidate: card.candidate, to: stage };
    this.busy = card.candidate;
    try {
      await give("AdvanceCandidate", body);
      this.toast(t("board.moved", { who, stage: words(stage) }));
    } catch (no) {
      const problem = asProblem(no);
      if (problem.rule.includes("REASON")) {
        await actInDialog("AdvanceCandidate", body, { reason: "" });
      } else {
        await dialog(t("board.moveTo", { who }), () => html`<p class="refusal" role="alert" data-rule=${problem.rule}>${problem.detail} ${problem.remedy}
          <span class="rule">${problem.rule}</span></p>`);
      }
    }
    this.busy = null;
  }

  /** The same without a mouse: all columns in a list, with what each says. */
  choose = async (/** @type {BoardCard} */ card) => {
    const who = candidateText(this.shown?.names, card.candidate);
    /** @type {Map<string, Problem>} */
    let refused;
    try {
      refused = await this.where(card);
    } catch (no) {
      this.toast(asProblem(no).message);
      return;
    }
    const stages = this.columns.map((one) => one.stage);
    const chosen = await dialog(t("board.moveTo", { who }), (close) => html`<ul class="stack">${stages.map((stage) => {
      const no = refused.get(stage);
      const here = stage === card.stage;
      return html`<li><button ?disabled=${here || !!no} data-stage=${stage} @click=${() => close(stage)}>${words(stage)}</button>
        <span class="fine">${here ? t("board.here") : no ? html`<span data-rule=${no.rule}>${no.detail}</span>` : t("board.yes")}</span></li>`;
    })}</ul>`);
    if (typeof chosen === "string") {
      await this.move(card, chosen);
    }
  };

  /** @param {string} requisition */
  ended(requisition) {
    return dialog(t("ended.title"), (close) => html`<tandem-ended .requisition=${requisition}
      @click=${(/** @type {any} */ event) => event.target.closest("a") && close()}></tandem-ended>`);
  }

  /** @param {string} command */
  async act(command) {
    this.querySelector("details.acts-menu")?.removeAttribute("open");
    const requisition = this.params["id"];
    if (command !== "RegisterCandidate") {
      await actInDialog(command, { requisition });
      return;
    }
    // Whoever brings somebody new wants them on this search.
    const known = await actInDialog(command, {});
    if (known) {
      await actInDialog("SubmitCandidate", { requisition, candidate: known.result.ids.candidate });
    }
  }
}

/** @param {BoardCard[]} cards @returns {BoardCard[][]} */
function chunks(cards) {
  return Array.from({ length: Math.ceil(cards.length / CHUNK) }, (_, i) => cards.slice(i * CHUNK, (i + 1) * CHUNK));
}

/**
 * The cards by column, longest there first.
 * @param {{stage: string}[]} stages @param {Iterable<BoardCard>} cards
 * @returns {Column[]}
 */
function columnsOf(stages, cards) {
  /** @type {Map<string, BoardCard[]>} */
  const by = new Map(stages.map(({ stage }) => [stage, []]));
  for (const card of cards) {
    by.get(card.stage)?.push(card);
  }
  const rank = (/** @type {BoardCard} */ card) => card.stageSince + card.application;
  return [...by].map(([stage, its]) => ({ stage, cards: its.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)) }));
}

/** @param {{amount: number, currency: string}} sum */
function money({ amount, currency }) {
  return new Intl.NumberFormat(undefined, { style: "currency", currency, maximumFractionDigits: 0 }).format(amount);
}

customElements.define("tandem-board", Board);
