import { fillText, type Text } from '../../messages/text';
import type { RequiredDocument } from '../../procedure/procedure';
import type { Condition } from '../conditions/condition';
import type { FieldDraft } from '../draft';
import { compact } from '../json';
import type { Derivation } from './derivation';
import { deriveMessages } from './messages';
import { type PaperKind, paperKinds, usualFiles } from './paper-kinds';
import { foldPhrase } from './procedure-facts';
import { clipped, clippedText, longest } from './text-limits';

const texts = deriveMessages.documents;
const defaultFiles = 10;
const megabytes = 20;

/** The kinds of paper a document name speaks of. */
export function paperKindsOf(document: RequiredDocument): PaperKind[] {
  const name = foldPhrase(document.name);
  return paperKinds.filter(({ when }) => when.some((words) => name.includes(words)));
}

/** Whether nothing of it can be uploaded. */
export function cannotBeUploaded(document: RequiredDocument): boolean {
  const kinds = paperKindsOf(document);
  return kinds.length > 0 && kinds.every(({ upload }) => !upload);
}

/** What decides on an upload beside the document itself. */
export type UploadCase = {
  required: boolean;
  showWhen?: Condition;
  /** A sentence before the others: why it is optional. */
  first?: Text;
};

/** The file field of a document to hand in; its help says what to photograph and when it is needed. */
export function uploadField(derivation: Derivation, document: RequiredDocument, upload: UploadCase): FieldDraft {
  const kinds = paperKindsOf(document);
  const uploadable = kinds.filter((kind) => kind.upload);
  const accept = uploadable.find((kind) => kind.accept !== undefined)?.accept ?? usualFiles;
  const maxFiles = Math.max(
    ...uploadable.map((kind) => kind.maxFiles ?? defaultFiles),
    uploadable.length ? 0 : defaultFiles,
  );
  const field: FieldDraft = {
    id: `document-${document.key}`,
    key: freeKey(derivation, fieldKey(document.key)),
    type: 'file',
    label: clipped(document.name, longest.label),
    help: derivation.book.say(clippedText(joined(helpOf(document, kinds, upload.first)), longest.help)),
    settings: compact({
      minFiles: 1,
      maxFiles,
      maxMegabytes: megabytes,
      accept: [...accept],
      document: document.key,
      originals: document.originals,
      copies: document.copies,
    }),
  };
  if (upload.required) field.required = true;
  if (upload.showWhen !== undefined) field.showWhen = upload.showWhen;
  return field;
}

/** The key, with a number behind it when it is taken (keys that differ in signs only). */
function freeKey({ asked }: Derivation, key: string): string {
  if (!asked.has(key)) return key;
  let number = 2;
  while (asked.has(`${key}${number}`)) number += 1;
  return `${key}${number}`;
}

/** `d5` -> `documentD5`, `giay-khai-sinh` -> `documentGiayKhaiSinh`. */
export function fieldKey(documentKey: string): string {
  const words = documentKey
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return `document${words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')}`;
}

function helpOf(document: RequiredDocument, kinds: readonly PaperKind[], first: Text | undefined): Text[] {
  const notes = kinds.map(({ note }) => note);
  const isPicture = kinds.some(({ id }) => id === 'portrait' || id === 'picture');
  const template =
    document.template === null ? [] : [fillText(texts.template, { template: document.template.name }), texts.signed];
  return [...(first === undefined ? [] : [first]), ...template, ...(isPicture ? [] : [howMany(document)]), ...notes];
}

function howMany(document: RequiredDocument): Text {
  if (document.originals > 0 && document.copies > 0) return texts.originalAndCopy;
  if (document.originals > 1) return fillText(texts.originals, { count: document.originals });
  if (document.originals === 1) return texts.original;
  return foldPhrase(document.name).includes('chứng thực') ? texts.certifiedCopy : texts.copy;
}

function joined(parts: readonly Text[]): Text {
  return { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
