// The cases behind a figure, page by page, each with the search that it is on.

import { Element, asProblem, get, html, loading, nothing, problemView } from "../core/element.js";
import { t } from "../core/messages.en.js";
import { to } from "../core/router.js";
import { caseLink } from "./figure.js";

/** @typedef {import("../core/api.js").Q} Q */

class Cases extends Element {
  static properties = { cell: { attribute: false }, found: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.cell = "";
    /** @type {Q["Drilled"] | null} */
    this.found = null;
    /** @type {import("../core/api.js").Problem | null} */
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.more();
  }

  async more() {
    const before = this.found;
    try {
      const page = await get("/metrics/drill", { query: { cell: this.cell, limit: 100, cursor: before?.next } });
      this.found = { ...page, items: [...(before?.items ?? []), ...page.items] };
      this.problem = null;
    } catch (no) {
      this.problem = asProblem(no);
    }
  }

  render() {
    if (this.problem) {
      return problemView(this.problem, () => this.more());
    }
    const found = this.found;
    if (!found) {
      return loading();
    }
    return html`<p class="fine">${found.why ?? t("cases.now")}</p>
      ${found.items.length ? html`<div class="scroll-x" tabindex="0" role="group" aria-label=${t("cases.case")}><table>
        <thead><tr><th>${t("cases.case")}</th><th>${t("cases.search")}</th><th>${t("cases.pair")}</th>
          <th class="number">${t("cases.value")}</th><th>${t("cases.counted")}</th></tr></thead>
        <tbody>${found.items.map((one) => html`<tr><td>${caseLink(found.kind, one)}</td>
          <td><a href=${to(`/requisitions/${one.requisition}`)}>${one.requisition.slice(0, 13)}</a></td>
          <td>${one.recruiter}, ${one.hiringManager}</td><td class="number">${Math.round(one.value * 100) / 100}</td>
          <td>${t(one.counted ? "cases.yes" : "cases.no")}</td></tr>`)}</tbody></table></div>` : nothing}
      ${found.next ? html`<p><button @click=${() => this.more()}>${t("cases.more")}</button></p>` : nothing}`;
  }
}

customElements.define("tandem-cases", Cases);
