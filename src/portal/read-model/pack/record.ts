import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Procedure } from '../../../procedure/procedure';
import type { Release, ReleaseContent } from '../../../service-list/release';
import { members } from './json-members';

/** The parts of a form that are served as they stand, in the order of `FormPlace.parts`. */
export const formParts = ['schema', 'uiSchema', 'steps', 'rules', 'translations', 'title', 'description'] as const;

export type FormPart = (typeof formParts)[number];

/** Where a form stands in the body of its record. */
export type FormPlace = {
  caseKey: string;
  /** sha256 of its canonical text. */
  hash: string;
  at: number;
  length: number;
  /** Per part two numbers, from and to, counted from the start of the form; 0, 0: absent. */
  parts: number[];
};

/** What the read model keeps in memory of a release, and the index file on disk. */
export type RecordHead = Omit<Release, 'content' | 'level'> & {
  /** Bytes of the content; the level follows it in the body. */
  contentLength: number;
  levelLength: number;
  legacyLevel: number;
  forms: FormPlace[];
  /** Null: the content does not have the hash it is released under; it is followed but never served. */
  line: ServiceLine | null;
};

/** The part of a procedure that lists and searches need. */
export type ServiceLine = Pick<Procedure, 'code' | 'name' | 'sector' | 'tiers' | 'applicants' | 'performers'> & {
  decidingAgency: string;
  cases: { key: string; name: string; online: boolean }[];
};

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Turns a release into what the pack stores: a head, and a body of serialised bytes. */
export function toRecord(release: Release): { head: RecordHead; body: Buffer } {
  const { content, level, ...rest } = release;
  const text = Buffer.from(content);
  const levelText = Buffer.from(JSON.stringify(level));
  const sound = sha256(text) === release.sha256;
  const head = {
    ...rest,
    contentLength: text.length,
    levelLength: levelText.length,
    legacyLevel: level.legacy,
    forms: sound ? formPlaces(text) : [],
    line: sound ? serviceLine(content) : null,
  };
  return { head, body: Buffer.concat([text, levelText]) };
}

function formPlaces(content: Buffer): FormPlace[] {
  const forms = members(content, 0).find((member) => member.key === 'forms');
  if (!forms) return [];
  return members(content, forms.from).map(({ key, from, to }) => ({
    caseKey: key,
    hash: sha256(content.subarray(from, to)),
    at: from,
    length: to - from,
    parts: partsOf(content, from),
  }));
}

/** Places of the parts inside a form that begins at `start`. */
export function partsOf(bytes: Uint8Array, start: number): number[] {
  const found = new Map(members(bytes, start).map((member) => [member.key, member]));
  return formParts.flatMap((part) => {
    const member = found.get(part);
    return member ? [member.from - start, member.to - start] : [0, 0];
  });
}

function serviceLine(content: string): ServiceLine {
  const { procedure }: ReleaseContent = JSON.parse(content);
  const { code, name, sector, tiers, applicants, performers, decidingAgency } = procedure;
  const cases = procedure.cases.map((one) => ({
    key: one.key,
    name: one.name,
    online: one.channels.some((channel) => channel.kind === 'online'),
  }));
  return { code, name, sector, tiers, applicants, performers, decidingAgency, cases };
}

/** Bytes before every record: mark, length of head, length of body, checksum of both, checksum of this. */
export const prefixLength = 20;
const mark = 0x50_43_52_31;

/** A record as it stands in the file. */
export function encode(head: RecordHead, body: Buffer): Buffer {
  const headText = Buffer.from(JSON.stringify(head));
  const prefix = Buffer.alloc(prefixLength);
  prefix.writeUInt32LE(mark, 0);
  prefix.writeUInt32LE(headText.length, 4);
  prefix.writeUInt32LE(body.length, 8);
  prefix.writeUInt32LE(crc32(body, crc32(headText)), 12);
  prefix.writeUInt32LE(crc32(prefix.subarray(0, 16)), 16);
  return Buffer.concat([prefix, headText, body]);
}

/** Reads a prefix; undefined when it is none or damaged. */
export function decodePrefix(prefix: Buffer): { headLength: number; bodyLength: number; checksum: number } | undefined {
  if (prefix.length < prefixLength || prefix.readUInt32LE(0) !== mark) return undefined;
  if (prefix.readUInt32LE(16) !== crc32(prefix.subarray(0, 16))) return undefined;
  return { headLength: prefix.readUInt32LE(4), bodyLength: prefix.readUInt32LE(8), checksum: prefix.readUInt32LE(12) };
}
