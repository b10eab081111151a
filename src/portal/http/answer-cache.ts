import { createHash } from 'node:crypto';
import type { Scope } from '../keys/ports';
import type { Encoding } from './packing';

/** An answer that is ready to leave. */
export type ReadyAnswer = {
  bytes: Buffer;
  /** How the bytes are packed. */
  encoding: Encoding;
  /** Of the answer as it is unpacked. Made when first asked for: only caches in front of us ask. */
  etag: () => string;
  /** What a caller must be allowed to do. */
  scopes: readonly Scope[];
  /** Call when the bytes have been taken into use; gives the function to call once they have left. */
  hold: () => () => void;
};

/** What a request asks, however it was put: the same for a GET and a POST of the same document and variables. */
export type Question = string;

/**
 * Ready answers to public requests. They are found by the very text of a request; a text that is new is read once, and from then on leads
 * to the answer of its question too. Bounded: what came first goes first. Everything is forgotten as soon as the version of the read model
 * is another one.
 */
export type AnswerCache = {
  /** The answer to a text that was met before. */
  get: (version: string, text: string) => ReadyAnswer | undefined;
  /** The answer to a question that another text put before; from now on this text leads there as well. */
  getAsked: (version: string, question: Question, text: string) => ReadyAnswer | undefined;
  /** Copies the answer; big ones are not kept. */
  put: (version: string, question: Question, text: string, answer: NewAnswer) => void;
};

/** `etag` is given with packed bytes, which it cannot be made from. */
type NewAnswer = Pick<ReadyAnswer, 'bytes' | 'encoding' | 'scopes'> & { etag?: string };

type Kept = ReadyAnswer & {
  question: Question;
  texts: string[];
  /** Characters of further texts that its place has been reckoned with. */
  spare: number;
};

type Segment = { memory: Buffer; used: number; held: number; answers: Kept[]; release: () => void };

/** A quarter of this is the largest answer kept. */
const segmentBytes = 2 * 1024 * 1024;

/** The texts of an answer are kept too: its question and a GET and a POST of it take about this much of one text. */
const textsPerAnswer = 4;

/** The ETag of an answer; weak, because the answer may be compressed on its way. */
export function etagOf(answer: Buffer): string {
  return `W/"${createHash('sha1').update(answer).digest('base64url')}"`;
}

/**
 * @param capacity bytes of answers and their texts; 0: none. They stand in few big pieces of memory that are filled again in turn, because
 * new memory for each answer would have the garbage collector walk the whole heap every second. A piece that still holds an answer on
 * its way out is left to it and replaced.
 */
export function makeAnswerCache(capacity: number): AnswerCache {
  const most = Math.floor(capacity / segmentBytes);
  const byText = new Map<string, Kept>();
  const byQuestion = new Map<Question, Kept>();
  const segments: Segment[] = [];
  let turn = -1;
  let keptVersion = '';

  const begin = (version: string) => {
    byText.clear();
    byQuestion.clear();
    keptVersion = version;
    for (const segment of segments) segment.answers = [];
    turn = -1;
  };
  const nextSegment = (): Segment => {
    turn = (turn + 1) % most;
    const old = segments[turn];
    for (const { question, texts } of old?.answers ?? []) {
      byQuestion.delete(question);
      for (const text of texts) byText.delete(text);
    }
    const segment = old && old.held === 0 ? emptied(old) : makeSegment();
    segments[turn] = segment;
    return segment;
  };

  return {
    get: (version, text) => (version === keptVersion ? byText.get(text) : undefined),
    getAsked(version, question, text) {
      const kept = version === keptVersion ? byQuestion.get(question) : undefined;
      if (kept && kept.spare >= text.length && !byText.has(text)) {
        kept.spare -= text.length;
        kept.texts.push(text);
        byText.set(text, kept);
      }
      return kept;
    },
    put(version, question, text, { bytes, encoding, scopes, etag }) {
      const spare = (textsPerAnswer - 1) * text.length;
      const room = bytes.length + text.length + spare;
      if (most === 0 || room > segmentBytes / 4) return;
      if (version !== keptVersion) begin(version);
      if (byQuestion.has(question) || byText.has(text)) return;
      const current = segments[turn];
      const segment = current && current.used + room <= segmentBytes ? current : nextSegment();
      const place = segment.memory.subarray(segment.used, segment.used + bytes.length);
      bytes.copy(place);
      segment.used += room;
      const kept: Kept = {
        bytes: place,
        encoding,
        etag: once(() => etag ?? etagOf(place)),
        scopes,
        hold: () => {
          segment.held += 1;
          return segment.release;
        },
        question,
        texts: [text],
        spare,
      };
      segment.answers.push(kept);
      byQuestion.set(question, kept);
      byText.set(text, kept);
    },
  };
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function makeSegment(): Segment {
  const segment: Segment = {
    memory: Buffer.allocUnsafeSlow(segmentBytes),
    used: 0,
    held: 0,
    answers: [],
    release: () => {
      segment.held -= 1;
    },
  };
  return segment;
}

function emptied(segment: Segment): Segment {
  segment.used = 0;
  segment.answers = [];
  return segment;
}
