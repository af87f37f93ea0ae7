// What happened, one after the other.

import { html, nothing } from "../core/element.js";
import { when } from "./clock.js";

/**
 * Something on a timeline.
 * @typedef {Object} Entry
 * @property {string | null} at when; null: not yet
 * @property {unknown} title what happened
 * @property {unknown} [body] more of it
 * @property {"late" | "soon" | "kept" | "recruiter" | "manager"} [tone] how it stands out
 */

/** @param {Entry[]} entries in the order in which they are shown @param {string} label what they are, for whoever hears them */
export function timeline(entries, label) {
  return html`<ol class="timeline" aria-label=${label}>${entries.map((one) => html`<li class=${one.tone ?? ""}>
    <div class="row"><span class="title">${one.title}</span>${one.at ? html`<span class="fine">${when(one.at)}</span>` : nothing}</div>
    ${one.body ?? nothing}</li>`)}</ol>`;
}
