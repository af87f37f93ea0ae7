// How long candidates stay in a stage, as a distribution: every stay in one of a few lots, from under an hour to over two months.

import { t, says } from "../core/messages.en.js";

says({
  "spread.hour": "< 1 h", "spread.four": "1–4 h", "spread.day": "4–24 h", "spread.three": "1–3 d",
  "spread.week": "3–7 d", "spread.fortnight": "1–2 wk", "spread.month": "2–4 wk", "spread.two": "1–2 mo", "spread.more": "> 2 mo",
});

/** The lots: up to how many hours, and what they are called. @type {[number, string][]} */
const LOTS = [
  [1, "spread.hour"], [4, "spread.four"], [24, "spread.day"], [72, "spread.three"], [168, "spread.week"], [336, "spread.fortnight"],
  [720, "spread.month"], [1440, "spread.two"], [Infinity, "spread.more"],
];

/** @returns {string[]} */
export function lots() {
  return LOTS.map(([, key]) => t(key));
}

/** How many of these fall into each lot. @param {number[]} hours @returns {number[]} */
export function spread(hours) {
  const counts = LOTS.map(() => 0);
  for (const one of hours) {
    const lot = LOTS.findIndex(([most]) => one < most);
    counts[lot] = (counts[lot] ?? 0) + 1;
  }
  return counts;
}
