// Fields from a schema: text, numbers, days, moments, spans of time, choices, lists, and what is made of them.
// What is wrong with a field stands at the field; the service alone decides what is wrong.

import { html, nothing } from "./element.js";
import { t, words } from "./messages.en.js";

/**
 * @typedef {import("./commands.js").Schema} Schema
 * @typedef {import("./commands.js").Plain} Plain
 * @typedef {(string | number)[]} Path
 */

/** Longer than this is written in more than one line. */
const LINE = 120;

/**
 * A form's fields and what is written in them. Whoever shows it calls fields() in its rendering, and is told of each change.
 */
export class Form {
  /**
   * @param {{schema: Schema, plain: (schema: Schema) => Plain}} command
   * @param {Record<string, unknown>} preset what is known already, and not asked for
   * @param {import("./commands.js").Context} context
   * @param {Record<string, unknown>} initial
   * @param {() => void} changed
   */
  constructor(command, preset, context, initial, changed) {
    this.plain = command.plain;
    this.schema = command.plain(command.schema);
    this.preset = preset;
    this.context = context;
    this.changed = changed;
    /** @type {any} */
    this.value = { ...this.begin(this.schema), ...structuredClone(initial) };
    /** @type {Map<string, string>} what is wrong, by path */
    this.wrong = new Map();
    this.id = `f${Math.random().toString(36).slice(2, 8)}`;
  }

  /** The names that are asked for, those that are needed first. */
  asked() {
    const names = Object.keys(this.schema.properties ?? {}).filter((name) => !(name in this.preset));
    const needed = names.filter((name) => this.schema.required?.includes(name) || name in this.value);
    return { needed, others: names.filter((name) => !needed.includes(name)) };
  }

  /** What is sent: what is known, and what was written. @returns {Record<string, unknown>} */
  body() {
    return { ...this.preset, ...clean(this.value) };
  }

  /** Takes what a service found wrong. @param {import("./api.js").Problem} problem @returns {boolean} whether all of it stands at a field now */
  refuse(problem) {
    this.wrong = new Map(problem.errors.map(({ field, message }) => [normal(field), message]));
    for (const field of problem.fields) {
      this.wrong.set(normal(field), problem.detail);
    }
    const known = new Set(this.paths());
    return this.wrong.size > 0 && [...this.wrong.keys()].every((path) => known.has(path));
  }

  /** @param {any} [value] @param {string} [at] @param {Plain} [schema] @returns {string[]} every path that has a field */
  paths(value = this.value, at = "", schema = this.schema) {
    const here = at ? [at] : [];
    if (schema.kind === "object" && schema.properties) {
      return [...here, ...Object.entries(schema.properties).flatMap(([name, one]) => (at === "" && name in this.preset ? []
        : this.paths(value?.[name], at ? `${at}.${name}` : name, this.plain(one))))];
    }
    if (schema.kind === "array" && Array.isArray(value)) {
      return [...here, ...value.flatMap((one, i) => this.paths(one, `${at}.${i}`, this.plain(/** @type {Schema} */ (schema.items))))];
    }
    return here;
  }

  fields() {
    const { needed, others } = this.asked();
    const open = others.some((name) => [...this.wrong.keys()].some((path) => path === name || path.startsWith(`${name}.`)));
    return html`
      ${needed.map((name) => this.property(this.schema, [], name))}
      ${others.length ? html`<details ?open=${open}><summary>${t("form.more", { n: others.length })}</summary>
        <div class="form">${others.map((name) => this.property(this.schema, [], name))}</div></details>` : nothing}`;
  }

  /** @param {Plain} schema of the object @param {Path} path of the object @param {string} name @returns {unknown} */
  property(schema, path, name) {
    const its = this.plain(/** @type {Schema} */ (schema.properties?.[name]));
    const needed = !!schema.required?.includes(name) && !its.optional;
    return this.field(its, [...path, name], words(name), needed);
  }

  /** @param {Plain} schema @param {Path} path @param {string} label @param {boolean} needed @returns {unknown} */
  field(schema, path, label, needed) {
    if (schema.kind === "array") {
      return this.list(schema, path, label);
    }
    if (schema.kind === "object") {
      return schema.properties ? this.group(schema, path, label, needed) : this.pairs(schema, path, label);
    }
    const id = this.idOf(path);
    return html`<div class="field">
      <label for=${id}>${label}${needed ? html` <span class="hint" aria-hidden="true">*</span>` : nothing}</label>
      ${this.input(schema, path, id, needed)}
      ${this.notes(schema, path)}
    </div>`;
  }

  /** @param {Plain} schema @param {Path} path */
  notes(schema, path) {
    const wrong = this.wrong.get(path.join("."));
    return html`${wrong ? html`<span class="wrong" id="${this.idOf(path)}-wrong">${words(wrong)}</span>` : nothing}
      ${schema.description ? html`<span class="hint" id="${this.idOf(path)}-hint">${schema.description}</span>` : nothing}`;
  }

  /** @param {Plain} schema @param {Path} path @param {string} id @param {boolean} needed */
  input(schema, path, id, needed) {
    const value = this.at(path);
    const wrong = this.wrong.has(path.join("."));
    const notes = [wrong ? `${id}-wrong` : "", schema.description ? `${id}-hint` : ""].filter(Boolean).join(" ") || nothing;
    const set = (/** @type {any} */ event) => this.set(path, event.target.value);
    const choices = schema.enum?.map((one) => ({ value: one, label: words(one) })) ?? this.context.choices[schema.name];
    if (schema.kind === "boolean") {
      return this.select(id, [{ value: "true", label: t("form.yes") }, { value: "false", label: t("form.no") }], value === undefined ? "" : String(value),
        needed, wrong, notes, (chosen) => this.set(path, chosen === "" ? undefined : chosen === "true"));
    }
    if (choices?.length && schema.name !== "PersonId") {
      return this.select(id, choices, value ?? "", needed, wrong, notes, (chosen) => this.set(path, chosen));
    }
    if (schema.kind === "integer" || schema.kind === "number") {
      return html`<input id=${id} type="number" .value=${value ?? ""} min=${schema.minimum ?? nothing} max=${schema.maximum ?? nothing}
        step=${schema.kind === "integer" ? 1 : "any"} aria-required=${needed} aria-invalid=${wrong} aria-describedby=${notes}
        @input=${(/** @type {any} */ event) => this.set(path, event.target.value === "" ? undefined : Number(event.target.value))}>`;
    }
    if (schema.format === "date-time") {
      return html`<input id=${id} type="datetime-local" .value=${local(value)} aria-required=${needed} aria-invalid=${wrong} aria-describedby=${notes}
        @input=${(/** @type {any} */ event) => this.set(path, event.target.value ? new Date(event.target.value).toISOString() : undefined)}>`;
    }
    if (schema.format === "duration") {
      return this.duration(path, id, value, needed, wrong, notes);
    }
    if (schema.format === "date") {
      return html`<input id=${id} type="date" .value=${value ?? ""} aria-required=${needed} aria-invalid=${wrong} aria-describedby=${notes} @input=${set}>`;
    }
    if ((schema.maxLength ?? 0) > LINE * 2) {
      return html`<textarea id=${id} .value=${value ?? ""} aria-required=${needed} aria-invalid=${wrong} aria-describedby=${notes} @input=${set}></textarea>`;
    }
    const list = choices?.length ? `${id}-list` : nothing;
    return html`<input id=${id} .value=${value ?? ""} list=${list} autocomplete="off" aria-required=${needed} aria-invalid=${wrong}
      aria-describedby=${notes} @input=${set}>
      ${choices?.length ? html`<datalist id=${list}>${choices.map((one) => html`<option value=${one.value}>${one.label}</option>`)}</datalist>` : nothing}`;
  }

  /**
   * @param {string} id @param {import("./commands.js").Choice[]} choices @param {string} value @param {boolean} needed @param {boolean} wrong
   * @param {unknown} notes @param {(chosen: string) => void} chosen
   */
  select(id, choices, value, needed, wrong, notes, chosen) {
    return html`<select id=${id} aria-required=${needed} aria-invalid=${wrong} aria-describedby=${notes}
      @change=${(/** @type {any} */ event) => chosen(event.target.value)}>
      <option value="" ?selected=${value === ""}>${needed ? t("form.choose") : t("form.none")}</option>
      ${choices.map((one) => html`<option value=${one.value} ?selected=${value === one.value}>${one.label}</option>`)}
    </select>`;
  }

  /** @param {Path} path @param {string} id @param {string | undefined} value @param {boolean} needed @param {boolean} wrong @param {unknown} notes */
  duration(path, id, value, needed, wrong, notes) {
    const inDays = /^P(\d+)D$/.exec(value ?? "");
    const inHours = /^PT(\d+)H$/.exec(value ?? "");
    const unit = inHours ? "H" : "D";
    const write = (/** @type {string} */ n, /** @type {string} */ u) =>
      this.set(path, n === "" ? undefined : u === "D" ? `P${Number(n)}D` : `PT${Number(n)}H`);
    const number = (inDays ?? inHours)?.[1] ?? "";
    return html`<span class="pair"><input id=${id} type="number" min="0" step="1" .value=${number} aria-required=${needed} aria-invalid=${wrong}
        aria-describedby=${notes} @input=${(/** @type {any} */ event) => write(event.target.value, unit)}>
      <select aria-label="${t("form.days")}, ${t("form.hours")}" @change=${(/** @type {any} */ event) => write(number || "1", event.target.value)}>
        <option value="D" ?selected=${unit === "D"}>${t("form.days")}</option><option value="H" ?selected=${unit === "H"}>${t("form.hours")}</option>
      </select></span>`;
  }

  /** @param {Plain} schema @param {Path} path @param {string} label @returns {unknown} */
  list(schema, path, label) {
    const items = this.plain(/** @type {Schema} */ (schema.items));
    const value = /** @type {any[]} */ (this.at(path) ?? []);
    const choices = items.enum?.map((one) => ({ value: one, label: words(one) })) ?? this.context.choices[items.name];
    if (items.kind === "string" && choices?.length) {
      const all = [...choices, ...value.filter((one) => !choices.some((other) => other.value === one)).map((one) => ({ value: one, label: one }))];
      return html`<fieldset id=${this.idOf(path)}><legend>${label}</legend><div class="options">
        ${all.map((one) => html`<label class="check"><input type="checkbox" .checked=${value.includes(one.value)}
          @change=${(/** @type {any} */ event) => this.set(path, event.target.checked ? [...value, one.value] : value.filter((other) => other !== one.value))}>
          ${one.label}</label>`)}</div>${this.notes(schema, path)}</fieldset>`;
    }
    const what = label.replace(/s$/, "").toLowerCase();
    return html`<fieldset id=${this.idOf(path)}><legend>${label}</legend>
      ${value.map((_, i) => html`<div class="entry stack">${this.field(items, [...path, i], `${words(what)} ${i + 1}`, true)}
        <button type="button" class="quiet" @click=${() => this.set(path, value.toSpliced(i, 1))}>${t("form.remove", { what: `${what} ${i + 1}` })}</button></div>`)}
      ${value.length < (schema.maxItems ?? 100) ? html`<button type="button"
        @click=${() => this.set(path, [...value, items.kind === "object" ? this.begin(items) : ""])}>${t("form.add", { what })}</button>` : nothing}
      ${this.notes(schema, path)}</fieldset>`;
  }

  /** @param {Plain} schema @param {Path} path @param {string} label @param {boolean} needed @returns {unknown} */
  group(schema, path, label, needed) {
    const value = this.at(path);
    if (!needed && value === undefined) {
      return html`<div class="field"><button type="button" id=${this.idOf(path)}
        @click=${() => this.set(path, this.begin(schema))}>${t("form.add", { what: label.toLowerCase() })}</button>${this.notes(schema, path)}</div>`;
    }
    const fixed = this.context.fixed[schema.name] ?? {};
    return html`<fieldset id=${this.idOf(path)}><legend>${label}</legend>
      ${Object.keys(schema.properties ?? {}).filter((name) => !(name in fixed)).map((name) => this.property(schema, path, name))}
      ${needed ? nothing : html`<button type="button" class="quiet" @click=${() => this.set(path, undefined)}>${t("form.remove", { what: label.toLowerCase() })}</button>`}
      ${this.notes({ ...schema, description: undefined }, path)}</fieldset>`;
  }

  /** Names with a text each, one a line. @param {Plain} schema @param {Path} path @param {string} label */
  pairs(schema, path, label) {
    const id = this.idOf(path);
    const value = /** @type {Record<string, string>} */ (this.at(path) ?? {});
    return html`<div class="field"><label for=${id}>${label}</label><textarea id=${id} placeholder="1: …"
      .value=${Object.entries(value).map(([k, v]) => `${k}: ${v}`).join("\n")}
      @change=${(/** @type {any} */ event) => this.set(path, pairsIn(event.target.value))}></textarea>
      ${this.notes(schema, path)}</div>`;
  }

  /** What is there before anything is written. @param {Plain} schema @returns {any} */
  begin(schema) {
    const value = /** @type {Record<string, unknown>} */ ({});
    for (const [name, one] of Object.entries(schema.properties ?? {})) {
      const its = this.plain(one);
      if (schema.required?.includes(name) && !its.optional && !(schema === this.schema && name in this.preset)) {
        if (its.kind === "object") {
          value[name] = this.begin(its);
        } else if (its.kind === "array") {
          const items = this.plain(/** @type {Schema} */ (its.items));
          const offered = items.enum ?? this.context.choices[items.name];
          value[name] = items.kind === "string" && offered?.length ? []
            : Array.from({ length: its.minItems ?? 0 }, () => (items.kind === "object" ? this.begin(items) : ""));
        }
      }
    }
    for (const [name, fixed] of Object.entries(this.context.fixed[schema.name] ?? {})) {
      value[name] = fixed();
    }
    return value;
  }

  /** @param {Path} path @returns {any} */
  at(path) {
    return path.reduce((value, step) => value?.[step], this.value);
  }

  /** @param {Path} path @param {unknown} value */
  set(path, value) {
    const last = /** @type {string | number} */ (path.at(-1));
    let inside = this.value;
    for (const [i, step] of path.slice(0, -1).entries()) {
      inside = inside[step] ??= typeof path[i + 1] === "number" ? [] : {};
    }
    inside[last] = value === "" ? undefined : value;
    this.wrong.delete(path.join("."));
    this.changed();
  }

  /** @param {Path} path */
  idOf(path) {
    return `${this.id}-${path.join("-")}`;
  }
}

/** What is written as "name: text", one a line. @param {string} text @returns {Record<string, string>} */
function pairsIn(text) {
  return Object.fromEntries(text.split("\n").map((line) => /^([^:]+):\s*(.+)$/.exec(line))
    .flatMap((found) => (found ? [[(found[1] ?? "").trim(), found[2] ?? ""]] : [])));
}

/** A field's name as services have it, reasons[0].observed, as a path. @param {string} field */
function normal(field) {
  return field.replace(/\[(\d+)\]/g, ".$1").replace(/^\./, "");
}

/** Leaves out what was not written. @param {any} value @returns {any} */
function clean(value) {
  if (Array.isArray(value)) {
    return value.map(clean).filter((one) => one !== undefined);
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).map(([name, one]) => [name, clean(one)]).filter(([, one]) => one !== undefined);
    return Object.fromEntries(entries);
  }
  return value === "" || value === null ? undefined : value;
}

/** A moment as an input of the reader's zone has it. @param {string | undefined} moment */
function local(moment) {
  if (!moment) {
    return "";
  }
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
