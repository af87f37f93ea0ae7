// Which screen an address means. Addresses are below /console and can be kept, sent around and reloaded.

/**
 * @typedef {Object} Route
 * @property {string} path such as /requisitions/:id
 * @property {string} name of its messages, as nav.NAME
 * @property {string} element
 * @property {() => Promise<unknown>} load
 * @property {(me: import("./api.js").Q["Me"]) => boolean} [nav] for whom the navigation names it; nobody if it is left out
 */
/** @typedef {{route: Route, params: Record<string, string>, search: URLSearchParams, path: string}} Place */

export const BASE = "/console";

/**
 * @param {Route[]} routes
 * @param {Location | URL} at
 * @returns {Place | null}
 */
export function placeAt(routes, at) {
  const path = at.pathname.slice(BASE.length).replace(/\/+$/, "") || "/";
  for (const route of routes) {
    const found = new RegExp(`^${route.path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`).exec(path);
    if (found) {
      const params = Object.fromEntries(Object.entries(found.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)]));
      return { route, params, search: new URLSearchParams(at.search), path };
    }
  }
  return null;
}

/** The address of a place, for a link. @param {string} path @param {Record<string, string>} [search] */
export function to(path, search) {
  return `${BASE}${path}${search ? `?${new URLSearchParams(search)}` : ""}`;
}

/** Goes somewhere without leaving the page. @param {string} address @param {{replace?: boolean}} [how] */
export function go(address, { replace = false } = {}) {
  if (replace) {
    history.replaceState(null, "", address);
  } else {
    history.pushState(null, "", address);
  }
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** Has links to places of the console change the place, and not load the page anew. @param {Document} document */
export function catchLinks(document) {
  document.addEventListener("click", (click) => {
    const link = /** @type {Element} */ (click.target).closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || click.defaultPrevented || click.button !== 0
        || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey || link.target) {
      return;
    }
    const url = new URL(link.href);
    if (url.origin === location.origin && (url.pathname === BASE || url.pathname.startsWith(`${BASE}/`)) && !url.hash) {
      click.preventDefault();
      go(url.pathname + url.search);
    }
  });
}
