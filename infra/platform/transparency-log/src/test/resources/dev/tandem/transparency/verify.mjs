// A second verifier of history proofs, in another language and by other algorithms, from the pages of C2SP (signed-note, tlog-checkpoint,
// tlog-cosignature, tlog-proof), RFC 6962 and the README of this module alone. It says which checks failed, by the names that the
// first verifier has for them. Fingerprints are not looked at, since they prove nothing; ages and forks are the first one's, too.
//
// node verify.mjs --log KEY… --witness KEY… [--about SUBJECT] FILE…

import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leafHash = entry => sha256(Buffer.of(0), entry);
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
const EMPTY = sha256();

function insist(condition, message) {
  if (!condition) throw new Error(message);
}

function base64(text, length) {
  const bytes = Buffer.from(text, 'base64');
  insist(bytes.toString('base64') === text && (length === undefined || bytes.length === length), `no Base64: ${text}`);
  return bytes;
}

function decimal(text) {
  insist(/^(0|[1-9][0-9]*)$/.test(text) && Number.isSafeInteger(Number(text)), `no number: ${text}`);
  return Number(text);
}

function utf8(bytes) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Reads bytes line by line, or by their length. */
class Reader {
  constructor(bytes) { this.bytes = bytes; this.at = 0; }
  line() {
    const end = this.bytes.indexOf(10, this.at);
    insist(end >= 0, 'it ends too early');
    const line = utf8(this.bytes.subarray(this.at, end));
    this.at = end + 1;
    return line;
  }
  word(name) {
    const line = this.line();
    insist(line.startsWith(name + ' '), `${name} is expected, not ${line}`);
    return line.slice(name.length + 1);
  }
  comes(start) { return this.bytes.subarray(this.at).toString('latin1', 0, start.length) === start; }
  take(length) {
    insist(this.at + length < this.bytes.length && this.bytes[this.at + length] === 10, 'a length is wrong');
    const taken = this.bytes.subarray(this.at, this.at + length);
    this.at += length + 1;
    return taken;
  }
  /** A field whose value stands behind its length. */
  sized(name) {
    const prefix = name + ' ';
    insist(this.comes(prefix), `${name} is expected`);
    const space = this.bytes.indexOf(32, this.at + prefix.length);
    const length = decimal(this.bytes.toString('latin1', this.at + prefix.length, space));
    this.at = space + 1;
    return this.take(length);
  }
  hashes(name) {
    const count = decimal(this.word(name));
    const all = [];
    while (all.length < count) {
      const some = base64(this.line(), 32 * Math.min(3, count - all.length));
      for (let from = 0; from < some.length; from += 32) all.push(some.subarray(from, from + 32));
    }
    return all;
  }
  rest() { const rest = this.bytes.subarray(this.at); this.at = this.bytes.length; return rest; }
  end() { insist(this.at === this.bytes.length, 'there is something behind the end'); }
}

function readEvent(text) {
  const fields = new Reader(text);
  insist(fields.line() === 'tandem.dev/event@v1', 'not an event');
  const position = decimal(fields.word('position'));
  insist(position > 0 && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(fields.word('id')), 'no position or id');
  utf8(fields.sized('type'));
  utf8(fields.sized('version'));
  for (const time of ['occurred', 'recorded']) insist(/^(0|-?[1-9][0-9]{0,18})$/.test(fields.word(time)), 'no time');
  const tags = Array.from({ length: decimal(fields.word('tags')) }, () => utf8(fields.sized('tag')));
  utf8(fields.sized('metadata'));
  fields.sized('payload');
  fields.end();
  const long = text.length > 65535;
  const entry = long ? `tandem.dev/long-event@v1\nsize ${text.length}\nsha256 ${sha256(text).toString('base64')}\n` : text;
  return { position, tags, leaf: leafHash(entry) };
}

function readNote(bytes) {
  const whole = utf8(bytes);
  insist(!/[\x00-\x09\x0b-\x1f]/.test(whole) && whole.endsWith('\n'), 'not a note');
  const blank = whole.lastIndexOf('\n\n');
  insist(blank >= 0, 'a note has an empty line');
  const signatures = whole.slice(blank + 2, -1).split('\n').map(line => {
    const parts = /^— ([^\s+]+) (\S+)$/u.exec(line);
    insist(parts, `no signature: ${line}`);
    const bytes = base64(parts[2]);
    insist(bytes.length > 4, 'a signature is too short');
    return { name: parts[1], id: bytes.readUInt32BE(0), bytes: bytes.subarray(4) };
  });
  insist(signatures.length <= 100, 'too many signatures');
  const text = whole.slice(0, blank + 1);
  const [origin, size, root, ...more] = text.slice(0, -1).split('\n');
  insist(origin && size !== undefined && root !== undefined && !more.includes(''), 'not a checkpoint');
  return { text, origin, size: decimal(size), root: base64(root, 32), signatures };
}

function readFile(bytes) {
  const file = new Reader(bytes);
  insist(file.line() === 'tandem.dev/history-proof@v1', 'not a history proof');
  const subject = file.word('subject');
  const key = sha256(subject);
  let found = null;
  if (file.comes('absent\n')) file.line();
  else {
    const instead = file.comes('instead ');
    const words = file.word(instead ? 'instead' : 'state').split(' ');
    const other = instead ? base64(words.shift(), 32) : key;
    insist(words.length === 2 && instead === !other.equals(key), 'no state');
    found = { key: other, count: decimal(words[0]), head: base64(words[1], 32) };
  }
  const beside = file.hashes('map');
  const events = Array.from({ length: decimal(file.word('events')) }, () => {
    const [ordinal, index, length, fingerprints, ...more] = file.word('event').split(' ');
    insist(fingerprints !== undefined && more.length === 0, 'no event');
    return { ordinal: decimal(ordinal), index: decimal(index), ...readEvent(file.take(decimal(length))) };
  });
  const nodes = file.hashes('nodes');
  if (file.comes('since ')) { decimal(file.word('since')); file.hashes('path'); }
  insist(file.line() === '' && file.line() === 'c2sp.org/tlog-proof@v1', 'no tlog-proof');
  const entry = base64(file.word('extra'));
  const index = decimal(file.word('index'));
  const path = [];
  for (let line = file.line(); line !== ''; line = file.line()) path.push(base64(line, 32));
  const fields = new Reader(entry);
  insist(fields.line() === 'tandem.dev/state@v1', 'not a state');
  const state = { position: decimal(fields.word('position')), states: decimal(fields.word('states')) };
  decimal(fields.word('subjects'));
  state.root = base64(fields.word('root'), 32);
  fields.end();
  return { subject, key, found, beside, events, nodes, entry, index, path, state, note: readNote(file.rest()) };
}

function readKey(text) {
  const [, name, id, typed] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  const bytes = base64(typed, 33);
  insist(sha256(name, '\n', bytes).readUInt32BE(0) === parseInt(id, 16), `the key ${text} is damaged`);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, id: parseInt(id, 16), type: bytes[0], key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

function signed(note, key) {
  let valid = false, broken = false;
  for (const signature of note.signatures.filter(one => one.name === key.name && one.id === key.id)) {
    const time = key.type === 4 && signature.bytes.length === 72 ? signature.bytes.readBigUInt64BE(0) : 0n;
    const message = key.type === 4 ? `cosignature/v1\ntime ${time}\n${note.text}` : note.text;
    const alone = key.type === 4 ? signature.bytes.subarray(8) : signature.bytes;
    if (alone.length === 64 && verify(null, Buffer.from(message), key.key, alone)) valid = true; else broken = true;
  }
  return { valid, broken };
}

/** How many of so many leaves go left: the largest power of two that is smaller. */
function split(leaves) {
  let left = 1;
  while (left * 2 < leaves) left *= 2;
  return left;
}

/** The root that a leaf and its path come to, from the root down; the path's last node is the child of the root. */
function rootOfPath(leaf, index, size, path) {
  if (size <= 1 || path.length === 0) { insist(size === 1 && path.length === 0 && index === 0, 'the path is wrong'); return leaf; }
  const left = split(size), rest = path.slice(0, -1), top = path[path.length - 1];
  return index < left ? nodeHash(rootOfPath(leaf, index, left, rest), top) : nodeHash(top, rootOfPath(leaf, index - left, size - left, rest));
}

/** The root that several leaves come to, with the nodes that are missing between them, which are used up. */
function rootOfMany(leaves, from, size, nodes) {
  if (leaves.length === 0) { insist(nodes.length > 0, 'a node is missing'); return nodes.shift(); }
  if (size === 1) { insist(leaves.length === 1, 'two leaves at one place'); return leaves[0].leaf; }
  const middle = from + split(size);
  const left = rootOfMany(leaves.filter(one => one.index < middle), from, middle - from, nodes);
  return nodeHash(left, rootOfMany(leaves.filter(one => one.index >= middle), middle, from + size - middle, nodes));
}

const bit = (key, at) => key[at >> 3] >> (7 - (at & 7)) & 1;

function rootOfMap(key, found, beside) {
  insist(beside.length <= 256, 'no map is so deep');
  for (let at = 0; found && at < beside.length; at++) insist(bit(found.key, at) === bit(key, at), 'it stands elsewhere');
  const count = Buffer.alloc(8);
  if (found) count.writeBigUInt64BE(BigInt(found.count));
  const leaf = found ? sha256(Buffer.of(0), found.key, count, found.head) : EMPTY;
  return beside.reduce((node, other, i) => bit(key, beside.length - 1 - i) ? nodeHash(other, node) : nodeHash(node, other), leaf);
}

function comesTo(root, reckon) {
  try { return reckon().equals(root); } catch { return false; }
}

function check(bytes, logs, witnesses, about) {
  let file;
  try { file = readFile(bytes); } catch (error) { return [`FORM (${error.message.replace(/\s+/g, ' ')})`]; }
  const { note, state, events, found } = file;
  const failed = [];
  const expect = (name, holds) => { if (!holds) failed.push(name); };
  const logSignatures = logs.map(key => ({ key, ...signed(note, key) }));
  const cosignatures = witnesses.map(key => signed(note, key));
  const counted = found && found.key.equals(file.key) ? found : null;
  const own = event => event.index - (event.position - 1);
  expect('SUBJECT', about === undefined || about === file.subject);
  expect('LOG_SIGNED', logSignatures.some(one => one.valid));
  expect('ORIGIN', !logSignatures.some(one => one.valid) || logSignatures.some(one => one.valid && one.key.name === note.origin));
  expect('SIGNATURES', ![...logSignatures, ...cosignatures].some(one => one.broken));
  expect('WITNESSED', cosignatures.every(one => one.valid));
  expect('COUNT', events.length === (counted ? counted.count : 0) && events.every((event, i) => event.ordinal === i + 1));
  expect('ORDER', events.every((event, i) => own(event) >= 0 && own(event) <= state.states
    && (i === 0 || event.position > events[i - 1].position && own(event) >= own(events[i - 1]))));
  expect('CONCERNED', events.every(event => event.tags.includes(file.subject)));
  expect('STATE_IS_LAST', file.index === note.size - 1);
  expect('STATE_PLACE', file.index === state.position + state.states);
  expect('STATE_INCLUDED', comesTo(note.root, () => rootOfPath(leafHash(file.entry), file.index, note.size, file.path)));
  expect('MAP', comesTo(state.root, () => rootOfMap(file.key, found, file.beside)));
  expect('CHAIN', !counted || events.reduce((head, event) => sha256(Buffer.of(2), head, event.leaf), file.key).equals(counted.head));
  expect('INCLUDED', events.every((event, i) => event.index < note.size && (i === 0 || event.index > events[i - 1].index))
    && comesTo(note.root, () => {
      const nodes = [...file.nodes], root = rootOfMany(events, 0, note.size, nodes);
      insist(nodes.length === 0, 'a node is left over');
      return root;
    }));
  return failed;
}

const logs = [], witnesses = [], files = [];
let about;
for (let args = process.argv.slice(2); args.length > 0;) {
  const one = args.shift();
  if (one === '--log') logs.push(readKey(args.shift()));
  else if (one === '--witness') witnesses.push(readKey(args.shift()));
  else if (one === '--about') about = args.shift();
  else files.push(one);
}
for (const file of files) {
  const failed = check(readFileSync(file), logs, witnesses, about);
  console.log(`${basename(file)}: ${failed.length === 0 ? 'verified' : failed.join(' ')}`);
}
