import { Ajv, type ErrorObject } from 'ajv';
import schema from '../../form-schemas/meta/procedure.schema.json';
import { fillText } from '../messages/text';
import type { Problem } from '../problem/problem';
import { checkConsistency } from './consistency';
import { isDate } from './iso-date';
import { checkMessages } from './messages';
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

function toProblem(error: ErrorObject): Problem {
  const field = fieldOf(error);
  const missing = error.keyword === 'required' ? field.split('.').at(-1) : undefined;
  // An empty text breaks a pattern too, but what people have to hear is that there is nothing.
  const isEmpty = error.keyword === 'pattern' && error.data === '';
  const template = (isEmpty ? checkMessages.required : checkMessages[error.keyword]) ?? checkMessages.other;
  const message = template ?? { vi: error.message ?? '', en: error.message ?? '' };
  return {
    code: kebab(error.keyword),
    field,
    rule: error.keyword,
    message: fillText(message, {
      field,
      title: titleIn(error.parentSchema, missing) ?? field,
      limit: String(error.params.limit ?? ''),
      expected: String(error.params.type ?? ''),
      property: String(error.params.additionalProperty ?? ''),
    }),
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
  return (matchesSchema.errors ?? []).filter((error) => error.keyword !== 'if').map(toProblem);
}

/** Type guard of a record of the catalogue: the schema alone, without the reasons. */
export function isProcedure(record: unknown): record is Procedure {
  return matchesSchema(record);
}
