// A work item: what waits, for whom, for how long, and the acts that settle it, given in place.

import { Element, html, nothing } from "../core/element.js";
import { t, words } from "../core/messages.en.js";
import { to } from "../core/router.js";
import { day } from "../core/time.js";
import { bodyOf } from "./act.js";
import { urgency } from "./clock.js";
import { candidate, personText } from "./person.js";

/** @typedef {import("../core/api.js").Q["WorkItem"]} WorkItem */

class Item extends Element {
  static properties = {
    item: { attribute: false },
    names: { attribute: false },
    plain: { attribute: false },
    acting: { state: true },
  };

  constructor() {
    super();
    /** @type {WorkItem} */
    this.item = /** @type {any} */ (null);
    /** @type {import("./person.js").Names} */
    this.names = null;
    /** Whether it is shown where its search and candidate are known anyway. */
    this.plain = false;
    /** @type {import("../core/api.js").Q["ReadyCommand"] | null} */
    this.acting = null;
  }

  render() {
    const { item, names } = this;
    const how = urgency(item);
    const others = item.waitsFor.map((one) => (one.person ? personText(names, one.person) : words(one.party).toLowerCase()));
    return html`<article class="item ${how}" data-kind=${item.kind} data-id=${item.id}>
      <div class="row spread">
        <h3>${words(item.kind)}</h3>
        <tandem-clock .since=${item.since} .due=${item.due} .soon=${item.dueSoonAt}></tandem-clock>
      </div>
      <p>${item.why}</p>
      ${this.plain ? nothing : html`<p class="about row">
        ${item.candidate ? html`<span>${candidate(names, item.candidate, item.application)}</span>` : nothing}
        <a href=${to(`/requisitions/${item.requisition.id}`)}>${item.requisition.title}</a>
        ${item.mine ? nothing : html`<span>${t("day.waitsFor", { who: others.join(", ") })}</span>`}</p>`}
      ${item.owedByAbsent ? html`<p class="fine">${t("clock.away", {
        who: personText(names, item.owedByAbsent.person), day: day(item.owedByAbsent.backOn),
      })}</p>` : nothing}
      ${this.acting ? html`<tandem-act .command=${this.acting.command} .body=${bodyOf(this.acting)}
          @done=${() => this.close()} @cancelled=${() => this.close()}></tandem-act>`
        : item.yours.length ? html`<div class="acts">${item.yours.map((ready, i) => html`<button class=${i === 0 ? "primary" : ""}
            data-command=${ready.command} @click=${() => { this.acting = ready; }}>${words(ready.command)}</button>`)}</div>` : nothing}
    </article>`;
  }

  async close() {
    this.acting = null;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(".acts button"))?.focus();
  }
}

customElements.define("tandem-item", Item);
