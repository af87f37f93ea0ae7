// Who is meant: names where they may be known, ids where not, and what was erased as that.

import { html } from "../core/element.js";
import { t } from "../core/messages.en.js";
import { to } from "../core/router.js";
import { day } from "../core/time.js";

/** @typedef {import("../core/api.js").Q} Q */
/** @typedef {{candidates?: Record<string, Q["CandidateName"]> | null, people?: Record<string, Q["PersonName"]> | null} | null | undefined} Names */

/** The name as plain text. @param {Names} names @param {string | null | undefined} id */
export function personText(names, id) {
  return id ? (names?.people?.[id]?.name ?? id) : "";
}

/** The name as plain text. @param {Names} names @param {string | null | undefined} id */
export function candidateText(names, id) {
  const known = id ? names?.candidates?.[id] : undefined;
  return known?.name ?? (known?.erased ? t("state.erased") : (id ?? ""));
}

/** Somebody who works here. @param {Names} names @param {string | null | undefined} id */
export function person(names, id) {
  const known = id ? names?.people?.[id] : undefined;
  return known?.erased ? erased(known.erased.on) : html`<span class="person" title=${id ?? ""}>${personText(names, id)}</span>`;
}

/** A candidate; a link to them on that search, where it is given. @param {Names} names @param {string} id @param {string | null} [application] */
export function candidate(names, id, application) {
  const known = names?.candidates?.[id];
  const name = known?.erased ? erased(known.erased.on) : (known?.name ?? id);
  return application ? html`<a href=${to(`/applications/${application}`)}>${name}</a>` : html`<span>${name}</span>`;
}

/** @param {string | null | undefined} on */
function erased(on) {
  return html`<span class="erased" title=${t("state.erasedWhy", { on: on ? day(on) : "" })}>${t("state.erased")}</span>`;
}

/** Names of several answers in one. @param {...Names} all @returns {{candidates: Record<string, Q["CandidateName"]>, people: Record<string, Q["PersonName"]>}} */
export function together(...all) {
  return {
    candidates: Object.assign({}, ...all.map((one) => one?.candidates ?? {})),
    people: Object.assign({}, ...all.map((one) => one?.people ?? {})),
  };
}
