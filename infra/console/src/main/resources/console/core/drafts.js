// What somebody was writing when the page had to leave for the issuer, since their token had run out. It is kept in this
// tab, for the same person alone, until the same form is opened again or they sign out.

const DRAFTS = "tandem.drafts";

/** What a page hears before it leaves to sign in. */
export const LEAVING = "tandem-leaving";

/** @typedef {{who: string, forms: Record<string, Record<string, unknown>>}} Drafts */

/** @param {string} who @returns {Drafts} */
function kept(who) {
  const text = sessionStorage.getItem(DRAFTS);
  const drafts = text === null ? null : /** @type {Drafts} */ (JSON.parse(text));
  return drafts?.who === who ? drafts : { who, forms: {} };
}

/**
 * Keeps what is written in a form.
 * @param {string} who whose it is
 * @param {string} form the command, and what it is about
 * @param {Record<string, unknown>} value
 */
export function keep(who, form, value) {
  const drafts = kept(who);
  drafts.forms[form] = value;
  sessionStorage.setItem(DRAFTS, JSON.stringify(drafts));
}

/**
 * What was kept of a form; it is kept no longer.
 * @param {string} who @param {string} form @returns {Record<string, unknown> | null}
 */
export function takeUp(who, form) {
  const drafts = kept(who);
  const value = drafts.forms[form] ?? null;
  if (value !== null) {
    delete drafts.forms[form];
    sessionStorage.setItem(DRAFTS, JSON.stringify(drafts));
  }
  return value;
}

/** Keeps nothing any more. */
export function dropAll() {
  sessionStorage.removeItem(DRAFTS);
}
