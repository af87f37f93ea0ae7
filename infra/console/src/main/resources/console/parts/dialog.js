// A dialog: the browser keeps the focus inside, Escape closes it, and the focus returns to where it came from.

import { render } from "lit";
import { html } from "../core/element.js";
import { t } from "../core/messages.en.js";

let count = 0;

/**
 * Shows something in a dialog until it is closed.
 * @param {string} title
 * @param {(close: (said?: unknown) => void) => unknown} body what is in it; close() ends it
 * @param {HTMLElement} [from] beside whom it is put, so that what it says in passing is heard; the page's shell by default
 * @returns {Promise<unknown>} what close() was told; undefined where somebody left it
 */
export function dialog(title, body, from = /** @type {HTMLElement} */ (document.querySelector("tandem-console"))) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const box = document.createElement("dialog");
  const id = `dialog-${++count}`;
  box.setAttribute("aria-labelledby", id);
  from.append(box);
  return new Promise((done) => {
    /** @type {unknown} */
    let said;
    const close = (/** @type {unknown} */ what) => {
      said = what;
      box.close();
    };
    box.addEventListener("close", () => {
      box.remove();
      before?.focus?.();
      done(said);
    });
    render(html`<header><h2 id=${id}>${title}</h2>
      <button class="quiet" aria-label=${t("dialog.close")} @click=${() => close(undefined)}>✕</button></header>
      ${body(close)}`, box);
    box.showModal();
  });
}
