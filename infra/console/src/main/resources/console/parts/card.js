// A candidate as a card on the board: who, for how long, what is owed next. Drawn by the thousand, so it is a template and no element.

import { html, nothing } from "../core/element.js";
import { says, t, words } from "../core/messages.en.js";
import { urgency } from "./clock.js";
import { candidate, candidateText } from "./person.js";

/** @typedef {import("../core/api.js").Q["BoardCard"]} BoardCard */

says({
  "card.move": ({ who }) => `Move ${who}`,
  "card.days": ({ n }) => (n === 0 ? "new here" : `${n} ${n === 1 ? "day" : "days"} here`),
  "card.feedback": ({ given, of }) => `feedback ${given}/${of}`,
  "card.interviews": ({ n }) => `${n} ${n === 1 ? "interview" : "interviews"} planned`,
  "card.offer": "offer is out",
  "card.accepted": "offer accepted",
  "card.decided": "decided to hire",
});

/**
 * @param {BoardCard} card
 * @param {import("./person.js").Names} names
 * @param {{lift: (card: BoardCard, event: DragEvent) => void, put: () => void, move: (card: BoardCard) => void, moving: boolean}} hands
 */
export function cardView(card, names, { lift, put, move, moving }) {
  const who = candidateText(names, card.candidate);
  const next = card.next[0];
  const { given, owed } = card.feedback;
  return html`<div role="listitem" class="card ${next ? urgency(next) : ""} ${moving ? "moving" : ""}" draggable="true" data-candidate=${card.candidate}
      @dragstart=${(/** @type {DragEvent} */ event) => lift(card, event)} @dragend=${put}>
    <div class="row spread">
      <strong>${candidate(names, card.candidate, card.application)}</strong>
      <button class="quiet small" aria-label=${t("card.move", { who })} title=${t("card.move", { who })} @click=${() => move(card)}>⇄</button>
    </div>
    <p class="fine">${t("card.days", { n: card.daysInStage })} · ${words(card.source)}${card.interviews.scheduled
      ? html` · ${t("card.interviews", { n: card.interviews.scheduled })}` : nothing}${given + owed
      ? html` · ${t("card.feedback", { given, of: given + owed })}` : nothing}${card.offer
      ? html` · ${t(card.offer.accepted ? "card.accepted" : "card.offer")}` : card.hiring?.decidedAt ? html` · ${t("card.decided")}` : nothing}</p>
    ${next ? html`<p class="next">${words(next.kind)} <tandem-clock .since=${next.since} .due=${next.due} .soon=${next.dueSoonAt}></tandem-clock></p>` : nothing}
  </div>`;
}
