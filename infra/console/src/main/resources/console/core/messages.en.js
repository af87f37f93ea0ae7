// All that the console says of itself, by key. What the services say (reasons, refusals) comes as it is.
// Another language is another file with the same keys.

/** @typedef {Record<string, string | number>} Values */

/** @type {Record<string, string | ((values: any) => string)>} */
const MESSAGES = {
  // The frame
  "app.name": "Tandem",
  "app.skip": "Skip to the content",
  "app.nav": "Main",
  "app.signIn": "Sign in",
  "app.signOut": "Sign out",
  "app.other": "Be somebody else",
  "app.you": ({ who, roles }) => `${who}, ${roles}`,
  "app.welcome": "A hire is owned by two people. Here both see the same history.",
  "app.welcomeHow": "Sign in with the account of your house. On a laptop you pick who to be.",
  "app.signInFailed": "Signing in did not work:",
  "app.unreachable": "The console cannot reach what it needs to begin.",
  "app.demoTime": ({ now }) => `Tandem's time is moved: it is ${now}`,
  "app.noPage": "There is nothing at this address.",
  "app.home": "To my day",

  // Places
  "nav.day": "My day",
  "nav.searches": "Searches",
  "nav.partnership": "Partnership",
  "nav.funnel": "Funnel",
  "nav.escalations": "Escalations",
  "nav.history": "History",

  // States that every screen knows
  "state.loading": "Loading …",
  "state.failing": "This cannot be shown at the moment.",
  "state.unreachable": "The service cannot be reached.",
  "state.retry": "Try again",
  "state.forbidden": "This is not yours to see.",
  "state.unknown": "There is nothing here, or nothing that you may know of.",
  "state.erased": "(erased)",
  "state.erasedWhy": ({ on }) => (on ? `The name was erased on ${on}.` : "The name was erased."),
  "state.lost": ({ at }) => `Connection lost. You see what was there at ${at}.`,
  "state.lostBefore": "Connection lost. Trying again …",
  "state.correlation": ({ id }) => `For whoever looks into it: ${id}`,

  // Time
  "time.days": ({ n }) => `${n} ${n === 1 ? "day" : "days"}`,
  "time.hours": ({ n }) => `${n} h`,
  "time.minutes": ({ n }) => `${n} min`,
  "time.seconds": ({ n }) => `${n} s`,
  "clock.left": ({ span }) => `${span} left`,
  "clock.until": ({ at }) => `until ${at}`,
  "clock.late": ({ span }) => `late by ${span}`,
  "clock.since": ({ span }) => `for ${span}`,
  "clock.due": ({ at }) => `due ${at}`,
  "clock.away": ({ who, day }) => `${who} is away until ${day}; the clock runs on`,

  // Forms
  "form.do": ({ command }) => command,
  "form.cancel": "Cancel",
  "form.more": ({ n }) => `${n} more that you may fill in`,
  "form.add": ({ what }) => `Add ${what}`,
  "form.remove": ({ what }) => `Remove ${what}`,
  "form.choose": "Choose …",
  "form.none": "None",
  "form.required": "is needed",
  "form.toRead": "What it is about",
  "form.nothing": "Nothing more is needed.",
  "form.would": "As things stand this would be refused:",
  "form.fields": "Some of it cannot be taken as it is:",
  "form.hours": "hours",
  "form.days": "days",
  "form.yes": "yes",
  "form.no": "no",
  "form.done": ({ what }) => `Done: ${what}`,
  "dialog.close": "Close",

  // My day
  "day.title": "My day",
  "day.late": "Late",
  "day.soon": "Due soon",
  "day.next": "Next",
  "day.others": ({ n }) => `Waiting for others (${n})`,
  "day.mine": ({ n }) => (n === 1 ? "One thing waits for you." : `${n} things wait for you.`),
  "day.nothing": "Nothing waits for you.",
  "day.nothingWhy": "All that you owe is done. What the others owe is listed below, with its clocks.",
  "day.noSearches": "You have no search, and nobody waits for you in one. As soon as somebody names you on one, its work appears here.",
  "day.noQueue": "Your role has no queue of its own.",
  "day.noQueueWhy": "What you may see is in the other places of this console.",
  "day.on": ({ title }) => `on ${title}`,
  "day.waitsFor": ({ who }) => `waits for ${who}`,
  "day.all": ({ n }) => `All other open work (${n})`,
  "day.allLate": ({ n }) => (n ? `Late anywhere (${n})` : "Nothing is late anywhere"),
  "day.more": ({ n }) => `Show ${n} more`,
};

/**
 * What is said under a key.
 * @param {string} key
 * @param {Values} [values]
 * @returns {string} the key itself where nothing is
 */
export function t(key, values = {}) {
  const said = MESSAGES[key];
  return typeof said === "function" ? said(values) : (said ?? key);
}

/**
 * More to say: each screen adds what it alone says.
 * @param {Record<string, string | ((values: any) => string)>} messages
 */
export function says(messages) {
  Object.assign(MESSAGES, messages);
}

/**
 * A name of the API as people read it: HIRING_MANAGER, hiringManager and hiring-manager are "Hiring manager".
 * @param {string | null | undefined} name
 */
export function words(name) {
  if (!name) {
    return "";
  }
  const text = (/[a-z]/.test(name) ? name.replace(/([a-z0-9])([A-Z])/g, "$1 $2") : name).replace(/[_-]/g, " ").toLowerCase();
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/\bsla\b/i, "SLA");
}
