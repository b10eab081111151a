import { Ajv, type ErrorObject } from 'ajv';
import schema from '../../form-schemas/meta/procedure.schema.json';
import { fill, type Locale } from '../messages/text';
import type { Problem } from '../problem/problem';
import { checkConsistency } from './consistency';
import { isDate } from './iso-date';
import { checkMessages, typeNames } from './messages';
import type { Procedure } from './procedure';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, verbose: true, formats: { date: isDate } });
const matchesSchema = ajv.compile<Procedure>(schema);

const kebab = (keyword: string) => keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** JSON pointer (`/cases/0/key`) as the path of a problem (`cases.0.key`). */
function fieldOf(error: ErrorObject): string {
  const path = error.instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
  const named: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  return named === undefined ? path : [path, String(named)].filter((part) => part !== '').join('.');
}

function titleIn(node: unknown, property?: string): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (property !== undefined) {
    const properties: unknown = 'properties' in node ? node.properties : undefined;
    return Object.entries(properties ?? {})
      .filter(([key]) => key === property)
      .map(([, child]) => titleIn(child))[0];
  }
  return 'title' in node && typeof node.title === 'string' ? node.title : undefined;
}

/** What kind of value was needed. */
function expectedOf({ params }: ErrorObject, locale: Locale): string {
  const types = [params.type ?? []].flat().map(String);
  return types.map((type) => typeNames[type]?.[locale] ?? type).join(', ');
}

function toProblem(error: ErrorObject): Problem {
  const field = fieldOf(error);
  const missing = error.keyword === 'required' ? field.split('.').at(-1) : undefined;
  // An empty text breaks a pattern too, but what people have to hear is that there is nothing.
  const isEmpty = error.keyword === 'pattern' && error.data === '';
  const template = (isEmpty ? checkMessages.required : checkMessages[error.keyword]) ?? checkMessages.other;
  const message = template ?? { vi: error.message ?? '', en: error.message ?? '' };
  const inWords = (locale: Locale) =>
    fill(message[locale], {
      field,
      title: titleIn(error.parentSchema, missing) ?? field,
      limit: String(error.params.limit ?? ''),
      expected: expectedOf(error, locale),
      property: String(error.params.additionalProperty ?? ''),
    });
  return {
    code: kebab(error.keyword),
    field,
    rule: error.keyword,
    message: { vi: inWords('vi'), en: inWords('en') },
  };
}

/**
 * Whether a record may go into the catalogue: it matches form-schemas/meta/procedure.schema.json and does not
 * contradict itself (keys twice, dates reversed, a code that belongs to nobody).
 *
 * @param record anything; nothing is thrown whatever it is
 * @param isOwner whether a province or ministry code exists (`H01`..`H63`, `G01`..); without it suffixes are only checked in shape
 * @returns problems with code, field (path) and rule; empty when the record is good
 */
export function checkProcedure(record: unknown, isOwner: (code: string) => boolean = () => true): Problem[] {
  if (matchesSchema(record)) return checkConsistency(record, isOwner);
  const errors = (matchesSchema.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  // Of an empty text it is said once that it is empty, not also that it has no shape.
  const empty = new Set(
    errors.filter(({ keyword }) => keyword === 'minLength').map(({ instancePath }) => instancePath),
  );
  return errors.filter(({ keyword, instancePath }) => keyword !== 'pattern' || !empty.has(instancePath)).map(toProblem);
}

/** Type guard of a record of the catalogue: the schema alone, without the reasons. */
export function isProcedure(record: unknown): record is Procedure {
  return matchesSchema(record);
}
