// A plot with its figures as a table beside it: whoever does not see the one reads the other. Drawn by uPlot, which comes when the
// first plot is needed.

import { Element, html, nothing } from "../core/element.js";
import { says, t } from "../core/messages.en.js";
import { BASE } from "../core/router.js";
import { figure, meaning, valueText } from "./figure.js";

says({
  "plot.table": "The figures as a table",
  "plot.when": "When",
  "plot.nothing": "No figure to draw yet.",
  "plot.says": ({ title, text }) => `${title}. ${text}`,
});

/**
 * One line or one set of bars.
 * @typedef {{label: string, colour: string, cells: import("./figure.js").Cell[]}} Series
 *   colour: a custom property of the stylesheet, such as --recruiter
 */

const HEIGHT = 220;
const BARS = { size: /** @type {[number, number]} */ ([0.7, 60]) };

/** @type {Promise<any> | undefined} */
let library;

/** uPlot with its few lines of style. */
function uplot() {
  library ??= Promise.all([
    import("uplot"),
    new Promise((done, fail) => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = `${BASE}/lib/uplot/dist/uPlot.min.css`;
      style.onload = done;
      style.onerror = fail;
      document.head.append(style);
    }),
  ]).then(([{ default: plot }]) => plot, (no) => {
    library = undefined;
    throw no;
  });
  return library;
}

class Plot extends Element {
  static properties = {
    heading: { attribute: false },
    metric: { attribute: false },
    labels: { attribute: false },
    series: { attribute: false },
    kind: { attribute: false },
    axis: { attribute: false },
    note: { attribute: false },
    table: { attribute: false },
  };

  constructor() {
    super();
    this.heading = "";
    /** @type {import("../core/api.js").Q["Definition"] | undefined} what is drawn */
    this.metric = undefined;
    /** @type {string[]} what stands below, one for each cell */
    this.labels = [];
    /** @type {Series[]} */
    this.series = [];
    /** @type {"line" | "bars" | "points"} points: what stands on the axis has no order */
    this.kind = "line";
    /** What the labels are, as the head of their column. */
    this.axis = t("plot.when");
    this.note = "";
    /** Whether the figures stand below as a table; not where they stand in one already. */
    this.table = true;
    /** @type {any} */
    this.drawn = null;
    this.dark = window.matchMedia("(prefers-color-scheme: dark)");
    this.again = () => void this.draw();
    this.sized = new ResizeObserver(([seen]) => {
      const width = Math.floor(seen?.contentRect.width ?? 0);
      if (this.drawn && width && width !== this.drawn.width) {
        this.drawn.setSize({ width, height: HEIGHT });
      }
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener("change", this.again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener("change", this.again);
    this.sized.disconnect();
    this.drawn?.destroy();
    this.drawn = null;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("series") || changed.has("labels")) {
      void this.draw();
    }
  }

  /** Whether there is a value at all. */
  get some() {
    return this.series.some((one) => one.cells.some((cell) => cell.value !== null));
  }

  async draw() {
    const box = this.querySelector(".canvas");
    if (!(box instanceof HTMLElement) || !this.some) {
      this.drawn?.destroy();
      this.drawn = null;
      return;
    }
    const drawing = (this.drawing = {});
    const UPlot = await uplot();
    if (drawing !== this.drawing || !this.isConnected) {
      return;
    }
    const style = getComputedStyle(this);
    const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
    const ticks = this.labels.map((_, i) => i);
    const share = this.metric?.unit === "share";
    const axis = { stroke: colour("--soft"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false }, font: "12px system-ui, sans-serif" };
    this.drawn?.destroy();
    this.drawn = new UPlot({
      width: Math.max(box.clientWidth, 120),
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [-0.6, Math.max(this.labels.length - 0.4, 0.6)] },
        y: { range: (/** @type {any} */ _, /** @type {number} */ low, /** @type {number} */ high) => (share ? [0, 1.05] : [Math.min(0, low), high <= 0 ? 1 : high * 1.1]) },
      },
      axes: [
        {
          ...axis, grid: { show: false }, splits: () => ticks, space: 10,
          values: (/** @type {any} */ plot, /** @type {number[]} */ at) => {
            const every = Math.max(1, Math.ceil((at.length * 64) / plot.width)); // as many as find room
            return at.map((i) => (i % every === 0 ? this.labels[i] : ""));
          },
        },
        { ...axis, size: 56, values: (/** @type {any} */ _, /** @type {number[]} */ at) => at.map((value) => valueText(value, this.metric?.unit ?? "")) },
      ],
      series: [{}, ...this.series.map((one) => ({
        label: one.label, stroke: colour(one.colour), width: 2, spanGaps: true, points: { show: this.kind !== "bars", size: this.kind === "points" ? 11 : 7, fill: colour(one.colour) },
        ...(this.kind === "points" ? { paths: () => null } : {}),
        ...(this.kind === "bars" ? { fill: colour(one.colour), paths: UPlot.paths.bars(BARS) } : {}),
      }))],
    }, [ticks, ...this.series.map((one) => one.cells.map((cell) => cell.value))], box);
    this.drawn.root.querySelector("canvas")?.setAttribute("aria-hidden", "true");
    this.sized.disconnect();
    this.sized.observe(box);
  }

  render() {
    return html`<figure class="plot">
      <figcaption class="row"><strong>${this.heading || this.metric?.name}</strong>${this.metric ? meaning(this.metric.id) : nothing}
        ${this.series.length > 1 ? html`<span class="row legend">${this.series.map((one) => html`<span class="key ${one.colour.replace("--", "")}">${one.label}</span>`)}</span>` : nothing}
      </figcaption>
      ${this.note ? html`<p class="fine">${this.note}</p>` : nothing}
      ${this.some ? html`<div class="canvas" aria-hidden="true"></div>` : html`<p class="soft">${t("plot.nothing")}</p>`}
      ${this.labels.length && this.table ? html`<details><summary>${t("plot.table")}</summary>
        <div class="scroll-x" tabindex="0" role="group" aria-label=${t("plot.table")}><table>
          <thead><tr><th scope="col">${this.axis}</th>${this.series.map((one) => html`<th scope="col" class="number">${one.label}</th>`)}</tr></thead>
          <tbody>${this.labels.map((label, i) => html`<tr><th scope="row">${label}</th>
            ${this.series.map((one) => html`<td class="number">${figure(one.cells[i], this.metric, `${this.metric?.name ?? ""}, ${one.label}, ${label}`)}</td>`)}</tr>`)}
          </tbody></table></div></details>` : nothing}
    </figure>`;
  }
}

customElements.define("tandem-plot", Plot);
