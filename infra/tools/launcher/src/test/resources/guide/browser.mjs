// Plays a browser for the module of the guide: a page of another origin, which asks before it calls and reads only what it may, and somebody who
// presses a button on the issuer's page. Arguments: the module, the origin, who to be.
import { pathToFileURL } from "node:url";

const [module, origin, person] = process.argv.slice(2);
const SIMPLE = ["accept", "accept-language", "content-language", "content-type"];
const network = globalThis.fetch;

async function asABrowser(input, init) {
  const request = new Request(input, init);
  const asked = [...request.headers.keys()].filter((name) => !SIMPLE.includes(name));
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("application/json")) {
    asked.push("content-type");
  }
  if (asked.length > 0) {
    const before = await network(request.url, {
      method: "OPTIONS",
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": request.method,
        "Access-Control-Request-Headers": asked.sort().join(","),
      },
    });
    allowed(before, request);
    const headers = (before.headers.get("access-control-allow-headers") ?? "").toLowerCase().split(/, */);
    if (!asked.every((name) => headers.includes(name))) {
      throw new TypeError(`${request.url} may not be called with ${asked}`);
    }
  }
  request.headers.set("Origin", origin);
  const answer = await network(request);
  allowed(answer, request);
  return answer;
}

function allowed(answer, request) {
  if (!answer.ok && answer.status >= 500) {
    throw new TypeError(`${request.method} ${request.url}: ${answer.status}`);
  }
  if (answer.headers.get("access-control-allow-origin") !== origin) {
    throw new TypeError(`${request.url} may not be read by ${origin}: ${answer.status}`);
  }
}

let left;
globalThis.fetch = asABrowser;
globalThis.alert = (text) => {
  throw new Error(text);
};
const kept = new Map();
globalThis.sessionStorage = { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value) };
globalThis.document = { body: { innerText: "" } };
globalThis.location = {
  origin,
  href: `${origin}/`,
  assign(url) {
    left = url;
  },
};

await import(pathToFileURL(module));
if (!left) {
  throw new Error("the page does not send its reader to sign in");
}
const page = await (await network(left)).text();
if (!page.includes(`value="${person}"`)) {
  throw new Error(`the issuer's page does not offer ${person}: ${page}`);
}
const pressed = await network(`${left}&login_hint=${encodeURIComponent(person)}`, { redirect: "manual" });
globalThis.location.href = pressed.headers.get("location");
await import(`${pathToFileURL(module)}?again`);
console.log(globalThis.document.body.innerText);
