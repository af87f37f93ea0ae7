// What an event, an agreement or a plan says, name by name, as people read it.

import { html, nothing, personal } from "../core/element.js";
import { t, words } from "../core/messages.en.js";
import { term } from "../core/time.js";
import { when } from "./clock.js";

/** Ids say nothing to people. */
const IDS = /^(id|requisition|application|candidate|offer|proposal|decision|interview|debrief|question|hire|blocker|signatures)$/;

/** All that it says, as far as it is no id. @param {Record<string, any> | null | undefined} what @returns {unknown} */
export function facts(what) {
  const told = Object.entries(what ?? {}).filter(([name, value]) => value !== null && !IDS.test(name) && !(Array.isArray(value) && !value.length));
  return told.length ? html`<dl class="facts">${told.map(([name, value]) => html`<dt>${words(name)}</dt><dd>${fact(value)}</dd>`)}</dl>` : nothing;
}

/** @param {any} value @returns {unknown} */
function fact(value) {
  if (Array.isArray(value)) {
    return html`<ul>${value.map((one) => html`<li>${fact(one)}</li>`)}</ul>`;
  }
  if (value !== null && typeof value === "object") {
    return value.erased ? personal(value) : value.currency ? `${value.amount} ${value.currency}` : facts(value);
  }
  if (typeof value === "boolean") {
    return t(value ? "form.yes" : "form.no");
  }
  if (typeof value !== "string") {
    return String(value);
  }
  return /^[A-Z][A-Z_]+$/.test(value) ? words(value) : /^\d{4}-\d\d-\d\dT/.test(value) ? when(value) : /^P(T?\d)/.test(value) ? term(value) : value;
}
