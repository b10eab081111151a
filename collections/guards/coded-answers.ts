import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { messages as databaseMessages } from '../../src/database/messages';
import type { Problem } from '../../src/problem/problem';
import { messages } from '../messages';

const { valueTaken } = databaseMessages;

/** How a value that is taken is said: by us for SQLite, by Payload for MongoDB. */
const takenWords = new Set([
  `${valueTaken.vi} / ${valueTaken.en}`,
  vi.translations.error.valueMustBeUnique,
  en.translations.error.valueMustBeUnique,
]);

/** A sign-in that failed is no missing one. */
const failedSignIn: Problem = {
  code: 'sign-in-failed',
  message: {
    vi: 'Email hoặc mật khẩu không chính xác.',
    en: en.translations.error.emailOrPasswordIncorrect,
  },
};
const failedWords = new Set<unknown>([vi, en].map(({ translations }) => translations.error.emailOrPasswordIncorrect));

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/** What Payload's own refusals are called; its words are for people and change with their language. */
const byStatus = new Map<number, Problem>([
  [401, messages.signInFirst],
  [403, messages.deedNotAllowed],
  [404, messages.notFound],
  [423, messages.documentLocked],
  [429, messages.tooManyRequests],
]);

/** A refusal of Payload's own REST gets `problems` beside its words; what has them already stays as it is. */
export async function withProblems(response: Response): Promise<Response> {
  const body = response.status < 400 ? undefined : await bodyOf(response);
  if (!body || 'problems' in body) return response;
  const problems = [...problemsOf(body, response.status)];
  return again(response, { ...body, problems });
}

/** Every error of Payload's GraphQL gets `extensions.code`. */
export async function withGraphqlCodes(response: Response): Promise<Response> {
  const body = await bodyOf(response, /^\{"(errors|problems)"/);
  if (!body || !('errors' in body)) return response;
  const of = rowsIn(body.problems);
  const errors = rowsIn(body.errors).map((error, place) => {
    const extensions = isRow(error.extensions) ? error.extensions : {};
    const problem = of[place] ?? rowsIn(extensions.problems)[0];
    const status = Number(extensions.statusCode ?? Number.NaN);
    const code = problem?.code ?? (byStatus.get(status) ?? messages.queryInvalid).code;
    return { ...error, extensions: { code, ...extensions } };
  });
  return again(response, { ...body, errors });
}

function problemsOf(body: Row, status: number): Problem[] {
  const errors = rowsIn(body.errors);
  const named = errors.flatMap((error) => fieldProblems(error.data) ?? []);
  if (named.length > 0) return named;
  const { code, message } = byStatus.get(status) ?? messages.malformedRequest;
  // Its words say more than ours could.
  const said = errors[0]?.message ?? body.message;
  if (failedWords.has(said)) return [failedSignIn];
  return [{ code, message: typeof said === 'string' ? inBoth(said, message) : message }];
}

/** What Payload's validation says of each field (`data` of its error); undefined where it names none. */
export function fieldProblems(data: unknown): Problem[] | undefined {
  const named = isRow(data) ? rowsIn(data.errors) : [];
  if (named.length === 0) return undefined;
  return named.map(({ path, message }) => {
    const isTaken = typeof message === 'string' && takenWords.has(message);
    const { code } = isTaken ? { code: 'value-taken' } : messages.fieldInvalid;
    const said = isTaken ? valueTaken : inBoth(String(message ?? ''), messages.fieldInvalid.message);
    // As MongoDB calls it.
    const field = path === '_id' ? 'id' : String(path ?? '');
    return { code, field, rule: isTaken ? 'unique' : 'validate', message: said };
  });
}

const vietnameseLetters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

export const isVietnamese = (said: string): boolean => vietnameseLetters.test(said);

/** Payload says things in the language of the request alone: in the other one they are said in our words. */
function inBoth(said: string, ours: Problem['message']): Problem['message'] {
  return isVietnamese(said) ? { vi: said, en: ours.en } : { vi: ours.vi, en: said };
}

/** The JSON object of an answer; undefined where it is none, or does not begin like this. */
async function bodyOf(response: Response, beginning = /^\{/): Promise<Row | undefined> {
  if (!/^application\/(graphql-response\+)?json\b/.test(response.headers.get('Content-Type') ?? '')) return undefined;
  const text = await response.clone().text();
  if (!beginning.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function again(response: Response, body: Row): Response {
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(JSON.stringify(body), { status: response.status, statusText: response.statusText, headers });
}
