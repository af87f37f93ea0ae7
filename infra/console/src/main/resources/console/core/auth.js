// Signing in at any OpenID Connect issuer: authorization code with PKCE (S256).
// The token is kept for this tab alone: two tabs can be two people, and closing one signs out.

import { LEAVING as GOING, dropAll } from "./drafts.js";

/**
 * @typedef {{commands: string, issuer: string, clientId: string, scope: string, audience: string, loginHint: string}} Settings
 * @typedef {{access: string, refresh: string | null, expires: number, taken: number}} Token times in milliseconds of this machine's clock
 * @typedef {{authorization_endpoint: string, token_endpoint: string}} Issuer
 */

const TOKEN = "tandem.token";
const LEAVING = "tandem.leaving";
const HINT = "tandem.hint";
const PERSON = "tandem.person";
const CALLBACK = `${location.origin}/console/`;

/** How long before its end a token is changed for the next. */
const AHEAD = 60_000;

/** A token that is refused so soon after it was given is not taken at all. */
const NEW = 20_000;

/** @type {Promise<Settings> | undefined} */
let settingsOnce;
/** @type {Promise<Issuer> | undefined} */
let issuerOnce;
/** @type {Promise<string> | undefined} */
let refreshing;

/** Where the services and the issuer are. @returns {Promise<Settings>} */
export function settings() {
  settingsOnce ??= json("/console/settings.json").catch((/** @type {unknown} */ no) => {
    settingsOnce = undefined;
    throw no;
  });
  return settingsOnce;
}

/** @returns {Promise<Issuer>} */
function issuer() {
  issuerOnce ??= settings()
    .then((known) => json(`${known.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`))
    .catch((no) => {
      issuerOnce = undefined;
      throw no;
    });
  return issuerOnce;
}

/** @param {string} address @returns {Promise<any>} */
async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address} answers ${answer.status}`);
  }
  return answer.json();
}

/** @returns {Token | null} */
function kept() {
  const text = sessionStorage.getItem(TOKEN);
  return text === null ? null : JSON.parse(text);
}

/** Whether somebody is signed in, as far as this page knows. */
export function isSignedIn() {
  return kept() !== null;
}

/**
 * Takes the code of whoever comes back from the issuer, and returns to where they were.
 * @returns {Promise<string | null>} what went wrong, for people; null if nothing did
 */
export async function comeBack() {
  const back = new URL(location.href);
  const code = back.searchParams.get("code");
  const error = back.searchParams.get("error");
  const left = sessionStorage.getItem(LEAVING);
  if (code === null && error === null) {
    return null;
  }
  const leaving = left === null ? null : JSON.parse(left);
  history.replaceState(null, "", leaving?.place ?? "/console/");
  sessionStorage.removeItem(LEAVING);
  if (error !== null) {
    return back.searchParams.get("error_description") ?? error;
  }
  if (leaving === null || leaving.state !== back.searchParams.get("state")) {
    return null; // an address that was kept or sent around: whoever opens it signs in anew
  }
  const { clientId } = await settings();
  return take({
    grant_type: "authorization_code",
    client_id: clientId,
    redirect_uri: CALLBACK,
    code: code ?? "",
    code_verifier: leaving.verifier,
  });
}

/** @param {Record<string, string>} asked @returns {Promise<string | null>} what went wrong */
async function take(asked) {
  const { token_endpoint: endpoint } = await issuer();
  const answer = await fetch(endpoint, { method: "POST", body: new URLSearchParams(asked) });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    return said.error_description ?? said.error ?? `${endpoint} answers ${answer.status}`;
  }
  sessionStorage.setItem(TOKEN, JSON.stringify({
    access: said.access_token,
    refresh: said.refresh_token ?? asked["refresh_token"] ?? null,
    taken: Date.now(),
    expires: Date.now() + (said.expires_in ?? 3600) * 1000,
  }));
  return null;
}

/**
 * Leaves the page to sign in; what comes back is heard by comeBack().
 * @param {{hint?: string, anew?: boolean}} [how] who it is to be; anew: whoever is known already is not taken for granted
 * @returns {Promise<never>}
 */
export async function signIn({ hint, anew = false } = {}) {
  const [known, at] = await Promise.all([settings(), issuer()]);
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const state = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  window.dispatchEvent(new Event(GOING));
  sessionStorage.setItem(LEAVING, JSON.stringify({ verifier, state, place: location.pathname + location.search }));
  location.assign(`${at.authorization_endpoint}?${new URLSearchParams({
    response_type: "code",
    client_id: known.clientId,
    redirect_uri: CALLBACK,
    scope: known.scope,
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: "S256",
    ...(known.audience ? { audience: known.audience } : {}),
    ...(hint ? { login_hint: hint } : {}),
    ...(anew ? { prompt: "login" } : {}),
  })}`);
  return new Promise(() => {}); // the page is on its way out
}

/** A token that is good for a while; leaves for the issuer where there is none. @returns {Promise<string>} */
export async function token() {
  const now = kept();
  if (now === null) {
    return signIn();
  }
  if (now.expires - Date.now() > AHEAD) {
    return now.access;
  }
  refreshing ??= renew(now).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/** @param {Token} old @returns {Promise<string>} */
async function renew(old) {
  if (old.refresh !== null) {
    const { clientId } = await settings();
    const no = await take({ grant_type: "refresh_token", client_id: clientId, refresh_token: old.refresh });
    if (no === null) {
      return /** @type {Token} */ (kept()).access;
    }
  }
  sessionStorage.removeItem(TOKEN);
  return signIn({ hint: sessionStorage.getItem(HINT) || undefined });
}

/**
 * A service no longer takes the token: whoever had it signs in again, as the same person, and comes back to this place.
 * @returns {Promise<boolean>} false: the token is new, so another would be refused as well
 */
export async function expired() {
  const now = kept();
  if (now !== null && Date.now() - now.taken < NEW) {
    return false;
  }
  sessionStorage.removeItem(TOKEN);
  return signIn({ hint: sessionStorage.getItem(HINT) || undefined });
}

/**
 * Remembers who is signed in, so that the next token is for the same person.
 * @param {string} person
 * @param {string} hint what the issuer understands as them; empty where it takes no hints
 */
export function remember(person, hint) {
  if (who() !== person) {
    dropAll();
  }
  sessionStorage.setItem(PERSON, person);
  sessionStorage.setItem(HINT, hint);
}

/** Who is signed in, or was until the token ran out. @returns {string} */
export function who() {
  return sessionStorage.getItem(PERSON) ?? "";
}

/** Forgets the token, and leads to the beginning. */
export function signOut() {
  sessionStorage.removeItem(TOKEN);
  sessionStorage.removeItem(HINT);
  sessionStorage.removeItem(PERSON);
  dropAll();
  location.assign("/console/");
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
