import { fileRefused } from '../messages';

export type XmlEvent =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities and numbers; workbooks have no others, and a document type that could declare some is refused. */
export function xmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    if (point === undefined) return named[name] ?? whole;
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** The value of an attribute, its prefix left out of the comparison where there is one. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : xmlText(value);
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** One tag or one text may not be longer than this (a cell has 32,767 characters): what never ends would fill the memory. */
const maxTag = 1_000_000;

function tagEvent(tag: string): XmlEvent | undefined {
  if (tag.startsWith('!DOCTYPE')) throw fileRefused('file-damaged', { reason: 'DOCTYPE' });
  if (tag.startsWith('?') || tag.startsWith('!')) return undefined;
  if (tag.startsWith('/')) return { kind: 'close', name: localName(tag.slice(1).trim()) };
  const isEmpty = tag.endsWith('/');
  const body = isEmpty ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/);
  const name = space === -1 ? body : body.slice(0, space);
  return { kind: 'open', name: localName(name), attributes: space === -1 ? '' : body.slice(space), isEmpty };
}

/** Where the tag or comment that starts at `start` ends; undefined while it is not all there. */
function endOf(text: string, start: number): { end: number; next: number; isComment: boolean } | undefined {
  const isComment = text.startsWith('!--', start + 1);
  const end = isComment ? text.indexOf('-->', start) : text.indexOf('>', start);
  if (end !== -1) return { end, next: end + (isComment ? 3 : 1), isComment };
  return undefined;
}

/** Takes an XML document in pieces and gives the events that are complete. */
function makeXmlParser(): (piece: string) => XmlEvent[] {
  let rest = '';
  return (piece) => {
    rest += piece;
    const events: XmlEvent[] = [];
    let place = 0;
    for (let start = rest.indexOf('<'); start !== -1; start = rest.indexOf('<', place)) {
      const found = endOf(rest, start);
      if (!found) break;
      if (start > place) events.push({ kind: 'text', text: xmlText(rest.slice(place, start)) });
      const event = found.isComment ? undefined : tagEvent(rest.slice(start + 1, found.end));
      if (event) events.push(event);
      place = found.next;
    }
    rest = rest.slice(place);
    if (rest.length > maxTag) throw fileRefused('file-unpacks-too-large');
    return events;
  };
}

/**
 * The events of an XML document as it arrives, many at a time. Enough for what spreadsheets write: no document types, no CDATA.
 * @throws ProblemError for what is no such document
 */
export async function* xmlEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<XmlEvent[]> {
  const decoder = new TextDecoder('utf-8');
  const parse = makeXmlParser();
  for await (const chunk of chunks) yield parse(decoder.decode(chunk, { stream: true }));
}

/** All events of a small part, or none when the workbook does not have it. */
export async function allEvents(chunks: AsyncIterable<Uint8Array> | undefined): Promise<XmlEvent[]> {
  const all: XmlEvent[] = [];
  if (chunks) for await (const events of xmlEvents(chunks)) all.push(...events);
  return all;
}
