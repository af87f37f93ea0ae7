// The clock of something that is owed: how long is left, or by how much it is late. It runs while it is looked at.

import { Element, html } from "../core/element.js";
import { t } from "../core/messages.en.js";
import { day, everyTick, inBothZones, moment, now, span } from "../core/time.js";

/**
 * How urgent something is now, by its own times: the page does not know better than the service what a working hour is.
 * @param {{due: string | null, dueSoonAt: string | null}} owed
 * @returns {"late" | "soon" | "running" | "since"} since: nothing was promised
 */
export function urgency({ due, dueSoonAt }) {
  if (due === null) {
    return "since";
  }
  const at = now();
  return Date.parse(due) <= at ? "late" : dueSoonAt !== null && Date.parse(dueSoonAt) <= at ? "soon" : "running";
}

/** What is so far away is told by its date: nobody counts down half a year. */
const FAR = 90 * 24 * 3_600_000;

/** A clock that nobody sees need not run: a board has a thousand. */
const SEEN = new IntersectionObserver((clocks) => {
  for (const { target, isIntersecting } of clocks) {
    const clock = /** @type {Clock} */ (target);
    clock.run(isIntersecting);
    if (isIntersecting) {
      clock.requestUpdate();
    }
  }
});

class Clock extends Element {
  static properties = { since: { attribute: false }, due: { attribute: false }, soon: { attribute: false } };

  constructor() {
    super();
    /** @type {string} */
    this.since = "";
    /** @type {string | null} */
    this.due = null;
    /** @type {string | null} */
    this.soon = null;
  }

  connectedCallback() {
    super.connectedCallback();
    SEEN.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    SEEN.unobserve(this);
    this.run(false);
  }

  /** @param {boolean} seen */
  run(seen) {
    this.stop?.();
    this.stop = seen ? everyTick(() => this.requestUpdate()) : undefined;
  }

  render() {
    const how = urgency({ due: this.due, dueSoonAt: this.soon });
    const mark = { late: "⚠", soon: "◔", running: "◷", since: "◷" }[how];
    const at = this.due ?? this.since;
    const text = how === "late" ? t("clock.late", { span: span(now() - Date.parse(at)) })
      : how === "since" ? t("clock.since", { span: span(now() - Date.parse(at)) })
        : Date.parse(at) - now() > FAR ? t("clock.until", { at: day(at) })
          : t("clock.left", { span: span(Date.parse(at) - now()) });
    return html`<time class="clock ${how}" datetime=${at}
      title="${this.due ? t("clock.due", { at: moment(this.due) }) : ""} ${inBothZones(at)}"><span aria-hidden="true">${mark}</span> ${text}</time>`;
  }
}

customElements.define("tandem-clock", Clock);

/** A moment as the reader has it, the world's on hover. @param {string | null | undefined} at */
export function when(at) {
  return at ? html`<time datetime=${at} title=${inBothZones(at)}>${moment(at)}</time>` : "";
}
