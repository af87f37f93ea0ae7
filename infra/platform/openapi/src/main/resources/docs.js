"use strict";

/** What the search field holds; nothing before somebody has typed. */
const typed = (filter) => (typeof filter === "string" && filter !== "true" ? filter : "");

/** Whether an operation says each of those words in its id, path, summary or group. */
const says = (operation, tag, words) => {
  const texts = [
    tag,
    operation.get("path"),
    operation.getIn(["operation", "operationId"]),
    operation.getIn(["operation", "summary"]),
  ];
  const text = texts.filter(Boolean).join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
};

const SCHEMES = ["components", "securitySchemes"];

/** What Swagger UI resolves before anybody has asked for it takes the whole document apart, for seconds; here it refers to nothing. */
const schemesAsTheyStand = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        requestResolvedSubtree: (original, { specActions, specSelectors }) => (path) =>
          path.join() === SCHEMES.join()
            ? specActions.updateResolvedSubtree(path, specSelectors.specJson().getIn(path).toJS())
            : original(path),
      },
    },
  },
});

/** Swagger UI filters groups by their names; here operations are searched, and groups of what is found stand open. */
const searchByOperation = () => ({
  fn: {
    opsFilter: (groups, phrase) => {
      const words = typed(phrase).toLowerCase().split(/\s+/).filter(Boolean);
      return groups
        .map((group, tag) =>
          group.update("operations", (operations) => operations.filter((one) => says(one, tag, words))))
        .filter((group) => group.get("operations").size > 0);
    },
  },
  statePlugins: {
    layout: {
      wrapSelectors: {
        isShown: (original) => (state, thing, otherwise) =>
          [].concat(thing)[0] === "operations-tag" && typed(state.get("filter")) !== ""
            ? true
            : original(thing, otherwise), // which has its state already
      },
    },
  },
});

/** A service may have further documents: /docs?api=records shows /openapi-records.json. */
const further = new URLSearchParams(location.search).get("api");

const page = SwaggerUIBundle({
  url: further ? `/openapi-${encodeURIComponent(further)}.json` : "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  operationsSorter: "alpha",
  defaultModelsExpandDepth: 0,
  validatorUrl: null, // it would be told where this is
  plugins: [searchByOperation, schemesAsTheyStand],
  onComplete: () => {
    const search = document.querySelector(".operation-filter-input");
    search.placeholder = "Search operations: submit candidate";
    // Once it is painted and nothing else is to be done first: then whoever types is heard.
    requestAnimationFrame(() => setTimeout(() => performance.mark("interactive")));
  },
});
