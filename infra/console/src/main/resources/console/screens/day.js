// My day: what waits for whoever is signed in, by urgency, with the act that settles it; and what they wait for.

import { repeat } from "lit/directives/repeat.js";
import { Screen, empty, html, nothing } from "../core/element.js";
import { t } from "../core/messages.en.js";
import { everyTick } from "../core/time.js";
import { urgency } from "../parts/clock.js";
import "../parts/item.js";
import { together } from "../parts/person.js";

/** @typedef {import("../core/api.js").Q["WorkItem"]} WorkItem */
/** @typedef {import("../core/live.js").Shown<WorkItem>} Shown */

/** More than this is not drawn at once: whoever has so much has other worries first. */
const AT_ONCE = 100;

class Day extends Screen {
  static properties = { lists: { state: true }, drawn: { state: true } };

  constructor() {
    super();
    /** @type {Map<string, Shown>} by path: the queue, the inbox, or all work */
    this.lists = new Map();
    this.names = together();
    this.drawn = AT_ONCE;
  }

  heading() {
    return t("day.title");
  }

  open() {
    const { queue, inbox, workItems } = this.me.links;
    const followed = [queue, inbox, workItems].filter((path) => path !== null);
    this.lists = new Map();
    if (!followed.length) {
      this.ready = true;
    }
    for (const path of followed) {
      this.follow(path, { query: { expand: "candidate,people" } }, (shown) => {
        this.lists = new Map(this.lists).set(path, shown);
        this.names = together(...[...this.lists.values()].map((list) => list.names));
      });
    }
    // What becomes late while somebody looks moves to where the late things are.
    this.stops.push(everyTick(() => this.requestUpdate()));
  }

  view() {
    if (!this.lists.size) {
      return empty(t("day.noQueue"), t("day.noQueueWhy"));
    }
    const { names } = this;
    const everybodys = this.me.links.workItems;
    const items = [...new Map([...this.lists].filter(([path]) => path !== everybodys).flatMap(([, list]) => [...list.items])).values()];
    const mine = items.filter((item) => item.mine).sort(byUrgency);
    const others = items.filter((item) => !item.mine).sort(byUrgency);
    const all = [...(this.lists.get(everybodys ?? "")?.items.values() ?? [])].sort(byUrgency);
    const late = all.filter((item) => urgency(item) === "late");
    return html`
      ${mine.length ? html`<p class="soft">${t("day.mine", { n: mine.length })}</p>` : all.length ? nothing : this.nothing(others.length)}
      <div class="stack">
        ${this.section("late", mine, names)}${this.section("soon", mine, names)}${this.section("next", mine, names)}
        ${others.length ? this.folded("others", t("day.others", { n: others.length }), others, names, false) : nothing}
        ${everybodys ? this.folded("everybodys-late", t("day.allLate", { n: late.length }), late, names, true) : nothing}
        ${everybodys && all.length > late.length ? this.folded("everybodys", t("day.all", { n: all.length - late.length }),
          all.filter((item) => !late.includes(item)), names, false) : nothing}
      </div>`;
  }

  /** @param {string} kind @param {string} title @param {WorkItem[]} items @param {import("../parts/person.js").Names} names @param {boolean} open */
  folded(kind, title, items, names, open) {
    return html`<details class="panel ${kind}" ?open=${open}><summary><h2>${title}</h2></summary><div class="work">${this.items(items, names)}</div></details>`;
  }

  /** @param {number} others */
  nothing(others) {
    const searches = this.me.searches.some((one) => one.counts && one.open > 0) || others > 0;
    return searches ? empty(t("day.nothing"), others ? t("day.nothingWhy") : "") : empty(t("day.nothing"), t("day.noSearches"));
  }

  /** @param {"late" | "soon" | "next"} which @param {WorkItem[]} mine @param {import("../parts/person.js").Names} names */
  section(which, mine, names) {
    const items = mine.filter((item) => {
      const how = urgency(item);
      return which === "next" ? how === "running" || how === "since" : how === which;
    });
    return items.length ? html`<section aria-labelledby="day-${which}"><h2 id="day-${which}">${t(`day.${which}`)}</h2>
      <div class="work">${this.items(items, names)}</div></section>` : nothing;
  }

  /** @param {WorkItem[]} items @param {import("../parts/person.js").Names} names */
  items(items, names) {
    return html`${repeat(items.slice(0, this.drawn), (item) => item.id, (item) => html`<tandem-item .item=${item} .names=${names}></tandem-item>`)}
      ${items.length > this.drawn ? html`<button @click=${() => { this.drawn += AT_ONCE; }}>${t("day.more", { n: items.length - this.drawn })}</button>` : nothing}`;
  }
}

/** What is due first is first; what nobody promised comes last, the oldest first. @param {WorkItem} a @param {WorkItem} b */
function byUrgency(a, b) {
  const rank = (/** @type {WorkItem} */ item) => (item.due ?? "9") + item.since + item.id;
  return rank(a) < rank(b) ? -1 : 1;
}

customElements.define("tandem-day", Day);
