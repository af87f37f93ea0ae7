// Times as readers have them: their zone, the world's on hover, and what time it is for Tandem, which a demo moves.

import { t } from "./messages.en.js";

/** How far Tandem's time is ahead of this machine's, in milliseconds. */
let ahead = 0;
/** Whether it was ever said what time it is: only a Tandem whose time can be moved says so. */
let movable = false;

/** Hears what time it is for Tandem. @param {string | null} said */
export function heardTime(said) {
  if (said) {
    movable = true;
    ahead = Date.parse(said) - Date.now();
  }
}

/** Whether Tandem's time can be moved by hand, so that it has to be asked for again. */
export function isMovable() {
  return movable;
}

/** What time it is for Tandem, in milliseconds since 1970. */
export function now() {
  return Date.now() + ahead;
}

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const SHORT = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
const WITH_YEAR = new Intl.DateTimeFormat(undefined, { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
const LONG = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });
const WORLD = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** A moment, short, such as "Mar 4, 09:00"; with its year where that is not the reader's. @param {string | number | null | undefined} moment */
export function moment(moment) {
  if (moment === null || moment === undefined) {
    return "";
  }
  const date = new Date(moment);
  return (date.getFullYear() === new Date().getFullYear() ? SHORT : WITH_YEAR).format(date);
}

/** A day, such as "Mar 4, 2026". @param {string | null | undefined} day a date or a moment */
export function day(day) {
  return day ? DAY.format(new Date(day.length === 10 ? `${day}T12:00` : day)) : "";
}

/** The time of day, such as "10:42". @param {number} moment */
export function clockTime(moment) {
  return CLOCK.format(new Date(moment));
}

/** The same moment in the reader's zone and in UTC, for whoever hovers. @param {string | number} moment */
export function inBothZones(moment) {
  const date = new Date(moment);
  return `${LONG.format(date)} (${ZONE})\n${WORLD.format(date)}`;
}

/**
 * How long, in the largest two units that say enough: "3 days 4 hours" or, short, "3 d 4 h".
 * @param {number} milliseconds
 */
export function span(milliseconds) {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days >= 10) {
    return t("time.days", { n: days });
  }
  if (days > 0) {
    return hours ? `${t("time.days", { n: days })} ${t("time.hours", { n: hours })}` : t("time.days", { n: days });
  }
  if (hours > 0) {
    const rest = minutes % 60;
    return rest && hours < 4 ? `${t("time.hours", { n: hours })} ${t("time.minutes", { n: rest })}` : t("time.hours", { n: hours });
  }
  return t("time.minutes", { n: minutes });
}

/** What was agreed as an ISO-8601 duration, for people: "2 d", "36 h". @param {string | null | undefined} iso */
export function term(iso) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso ?? "");
  if (!parts) {
    return iso ?? "";
  }
  const [, d, h, m, s] = parts;
  return [
    d && t("time.days", { n: Number(d) }),
    h && (!d && Number(h) % 24 === 0 ? t("time.days", { n: Number(h) / 24 }) : t("time.hours", { n: Number(h) })),
    m && t("time.minutes", { n: Number(m) }),
    s && t("time.seconds", { n: Number(s) }),
  ].filter(Boolean).join(" ");
}

/** @type {Set<() => void>} */
const listeners = new Set();
let ticking = 0;

/**
 * Is told each few seconds, while the page is looked at.
 * @param {() => void} listener
 * @returns {() => void} stops it
 */
export function everyTick(listener) {
  listeners.add(listener);
  if (!ticking) {
    ticking = window.setInterval(() => document.hidden || listeners.forEach((one) => one()), 5000);
  }
  return () => {
    listeners.delete(listener);
    if (!listeners.size) {
      window.clearInterval(ticking);
      ticking = 0;
    }
  };
}
