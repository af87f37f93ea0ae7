// The frame: who is signed in, where one can go, and the screen that the address means.

import { html, nothing } from "lit";
import { get } from "./core/api.js";
import { comeBack, isSignedIn, remember, settings, signIn, signOut } from "./core/auth.js";
import { Element, asProblem, loading, problemView } from "./core/element.js";
import { t, words } from "./core/messages.en.js";
import { BASE, catchLinks, placeAt, to } from "./core/router.js";
import { everyTick, heardTime, inBothZones, isMovable, moment, now } from "./core/time.js";

/** @typedef {import("./core/api.js").Q["Me"]} Me */

/** @param {import("./core/api.js").Q["Readable"]} thing @returns {(me: Me) => boolean} */
const reads = (thing) => (me) => me.reads.some((one) => one.thing === thing);

/** @type {import("./core/router.js").Route[]} */
const ROUTES = [
  { path: "/", name: "day", element: "tandem-day", load: () => import("./screens/day.js"), nav: () => true },
  { path: "/requisitions", name: "searches", element: "tandem-searches", load: () => import("./screens/searches.js"), nav: reads("REQUISITION") },
  { path: "/requisitions/:id", name: "board", element: "tandem-board", load: () => import("./screens/board.js") },
  { path: "/applications/:id", name: "candidate", element: "tandem-candidate", load: () => import("./screens/candidate.js") },
  { path: "/partnership", name: "partnership", element: "tandem-partnership", load: () => import("./screens/partnership.js"), nav: reads("METRICS") },
  { path: "/partnership/:recruiter/:manager", name: "partnership", element: "tandem-partnership", load: () => import("./screens/partnership.js") },
  { path: "/funnel", name: "funnel", element: "tandem-funnel", load: () => import("./screens/funnel.js"), nav: reads("METRICS") },
  { path: "/escalations", name: "escalations", element: "tandem-escalations", load: () => import("./screens/escalations.js"), nav: reads("ESCALATION") },
  { path: "/history", name: "history", element: "tandem-history", load: () => import("./screens/history.js"), nav: reads("HISTORY") },
  { path: "/history/:requisition", name: "history", element: "tandem-history", load: () => import("./screens/history.js") },
];

/** How long something said in passing stays. */
const TOAST = 6000;
/** How often it is asked what time it is, where time can be moved by hand. */
const ASK_TIME = 15_000;

class Shell extends Element {
  static properties = {
    me: { state: true },
    failed: { state: true },
    place: { state: true },
    loaded: { state: true },
    said: { state: true },
    refused: { state: true },
    begun: { state: true },
    time: { state: true },
  };

  constructor() {
    super();
    /** @type {Me | null} */
    this.me = null;
    /** @type {import("./core/api.js").Problem | null} */
    this.failed = null;
    /** @type {import("./core/router.js").Place | null} */
    this.place = null;
    /** @type {HTMLElement | null} */
    this.screen = null;
    /** @type {string[]} */
    this.said = [];
    /** @type {string | null} */
    this.refused = null;
    this.begun = false;
    this.time = "";
  }

  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    catchLinks(document);
    window.addEventListener("popstate", () => void this.enter());
    this.addEventListener("tandem-toast", (/** @type {any} */ event) => this.say(event.detail));
    everyTick(() => this.tick());
    void this.begin();
  }

  async begin() {
    this.failed = null;
    try {
      this.refused = await comeBack();
      const as = new URLSearchParams(location.search).get("as");
      if (as !== null) {
        history.replaceState(null, "", location.pathname);
        if ((await settings()).loginHint) {
          await signIn({ hint: as });
        }
      }
      if (isSignedIn()) {
        const me = await get("/me");
        const { loginHint } = await settings();
        remember(me.person, loginHint.replace("{role}", me.roles[0] ?? "").replace("{person}", me.person));
        this.me = me;
        this.tick();
        await this.enter();
      }
    } catch (no) {
      this.failed = asProblem(no);
    }
    this.begun = true;
  }

  /** Shows the screen that the address means. */
  async enter() {
    if (this.me === null) {
      return;
    }
    const place = placeAt(ROUTES, location);
    const before = this.place;
    this.place = place;
    if (place === null) {
      this.screen = null;
      this.requestUpdate();
      return;
    }
    try {
      await place.route.load();
    } catch (no) {
      this.failed = asProblem(no);
      return;
    }
    if (this.place !== place) {
      return; // somebody went on while it was loaded
    }
    this.failed = null;
    const same = this.screen !== null && before?.route.element === place.route.element;
    const screen = /** @type {any} */ (same ? this.screen : document.createElement(place.route.element));
    screen.me = this.me;
    screen.params = place.params;
    screen.search = place.search;
    this.screen = screen;
    this.requestUpdate();
    await this.updateComplete;
    await screen.updateComplete;
    if (before !== null && before.path !== place.path) {
      window.scrollTo(0, 0);
      screen.querySelector("h1")?.focus({ preventScroll: true }); // whoever cannot see it hears where they are
    }
  }

  /** @param {string} text */
  say(text) {
    this.said = [...this.said, text];
    setTimeout(() => {
      this.said = this.said.slice(1);
    }, TOAST);
  }

  /** Where time can be moved, it is shown, and asked for from time to time. */
  tick() {
    if (!isMovable()) {
      return;
    }
    this.time = moment(now());
    if (Date.now() - (this.asked ?? 0) > ASK_TIME) {
      this.asked = Date.now();
      fetch(`${BASE}/settings.json`, { method: "HEAD" }).then((answer) => heardTime(answer.headers.get("Tandem-Time")), () => {});
    }
  }

  render() {
    return html`
      <a class="skip" href="#content" @click=${this.skip}>${t("app.skip")}</a>
      <header class="bar">
        <a class="brand" href=${to("/")}><img src="${BASE}/icon.svg" alt="" width="28" height="28">${t("app.name")}</a>
        ${this.me ? this.navigation(this.me) : nothing}
        ${this.me ? this.person(this.me) : nothing}
      </header>
      <main id="content" tabindex="-1">${this.content()}</main>
      <div class="toasts" role="status" aria-live="polite">${this.said.map((text) => html`<p class="toast">${text}</p>`)}</div>
      ${this.time ? html`<footer class="time" title=${inBothZones(now())}>${t("app.demoTime", { now: this.time })}</footer>` : nothing}`;
  }

  /** @param {Event} event */
  skip(event) {
    event.preventDefault();
    this.querySelector("main")?.focus();
  }

  /** @param {Me} me */
  navigation(me) {
    const here = this.place?.route.name;
    return html`<nav aria-label=${t("app.nav")}><ul>
      ${ROUTES.filter((route) => route.nav?.(me)).map((route) => html`<li><a href=${to(route.path)}
        aria-current=${here === route.name ? "page" : nothing}>${t(`nav.${route.name}`)}</a></li>`)}
    </ul></nav>`;
  }

  /** @param {Me} me */
  person(me) {
    const roles = me.roles.map(words).join(", ").toLowerCase();
    return html`<details class="menu you">
      <summary><span class="who">${me.person}</span> <span class="roles">${roles}</span></summary>
      <div class="menu-items">
        <button @click=${() => signIn({ anew: true })}>${t("app.other")}</button>
        <button @click=${signOut}>${t("app.signOut")}</button>
      </div>
    </details>`;
  }

  content() {
    if (this.failed) {
      return problemView(this.failed, () => (this.me ? this.enter() : this.begin()));
    }
    if (this.me) {
      return this.place === null && this.begun ? html`<div class="state"><h1 tabindex="-1">${t("app.noPage")}</h1>
        <p><a href=${to("/")}>${t("app.home")}</a></p></div>` : (this.screen ?? loading());
    }
    return this.begun ? this.welcome() : loading();
  }

  welcome() {
    return html`<section class="welcome">
      <h1 tabindex="-1">${t("app.name")}</h1>
      <p>${t("app.welcome")}</p>
      ${this.refused ? html`<p class="refusal" role="alert">${t("app.signInFailed")} ${this.refused}</p>` : nothing}
      <p><button class="primary" @click=${() => this.leave()}>${t("app.signIn")}</button></p>
      <p class="fine">${t("app.welcomeHow")}</p>
    </section>`;
  }

  async leave() {
    try {
      await signIn();
    } catch (no) {
      this.failed = asProblem(no);
    }
  }
}

customElements.define("tandem-console", Shell);
