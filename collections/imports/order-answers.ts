import type { Payload, PayloadRequest } from 'payload';
import type { Import } from '../../payload-types';
import { fillText } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { mayIn, staffOf } from '../access';
import { agencyCodeShape } from '../agency-code';
import { idOf } from '../fields/relation';
import type { Answer } from './answer-questions';
import { inTransaction } from './in-transaction';
import { importMessages } from './messages';
import { questionIdShape } from './questions';

/** Answers one request may bring, and characters of a text. */
const mostAnswers = 500;
const longestText = 2_000;

/** An agency to be made for the rows that name it. */
type NewAgency = { code: string; name: string };

type Ordered = { answers: Answer[]; agencies: NewAgency[] };

/**
 * What staff say to the open questions: `[{"question": id, "text": "Sở Tư pháp"}, {"question": id, "keep": true},
 * {"question": id, "agency": {"code": "H05-so-tu-phap", "name": "Sở Tư pháp"}}]`.
 * @throws ProblemError 422 naming the answer that is none
 */
export function answersIn(body: Record<string, unknown>): Ordered {
  const given: unknown = body.answers;
  if (!Array.isArray(given) || given.length === 0 || given.length > mostAnswers) {
    throw new ProblemError(422, [{ ...importMessages.answersNone, field: 'answers', rule: 'answers' }]);
  }
  const ordered: Ordered = { answers: [], agencies: [] };
  const problems: Problem[] = [];
  for (const [place, each] of given.entries()) {
    const { question, text, keep, agency } = { question: null, text: null, keep: false, agency: null, ...Object(each) };
    const { code, name } = { code: null, name: null, ...Object(agency) };
    const isText = typeof text === 'string' && text.trim() !== '' && text.length <= longestText;
    const isAgency = typeof code === 'string' && typeof name === 'string' && code !== '' && name.trim() !== '';
    if (typeof question !== 'string' || !(isText || keep === true || isAgency)) {
      problems.push({ ...importMessages.answerUnclear, field: `answers/${place}`, rule: 'answer' });
    } else if (!questionIdShape.test(question)) {
      problems.push({ ...importMessages.questionUnknown, field: `answers/${place}/question`, rule: 'known' });
    } else if (isAgency) {
      ordered.agencies.push({ code: code.trim(), name: name.trim().slice(0, 500) });
      ordered.answers.push({ question, text: name.trim().slice(0, 500) });
    } else ordered.answers.push({ question, text: isText ? text : null });
  }
  if (problems.length > 0) throw new ProblemError(422, problems.slice(0, 20));
  return ordered;
}

/** Whether this person may add agencies to the province of the import. */
export function mayMakeAgencies(req: PayloadRequest, row: Import): boolean {
  return mayIn(staffOf(req), 'manage-tenant', idOf(row.province) ?? '');
}

/**
 * Makes the agencies that answers ask for, all or none. One of the same name that is there already is taken, so that repeating it makes none twice.
 * @throws ProblemError 403 for whoever may not, 422 when a code is taken or has no right shape
 */
export async function makeAgencies(req: PayloadRequest, row: Import, agencies: readonly NewAgency[]): Promise<void> {
  if (agencies.length === 0) return;
  if (!mayMakeAgencies(req, row)) throw new ProblemError(403, [importMessages.agenciesNotYours]);
  const province = idOf(row.province) ?? '';
  const { payload } = req;
  const { docs } = await payload.find({
    collection: 'agencies',
    where: { or: [{ province: { equals: province } }, { id: { in: agencies.map(({ code }) => code) } }] },
    select: { name: true, province: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const names = new Set(docs.filter((each) => idOf(each.province) === province).map(({ name }) => name));
  const codes = new Set(docs.map(({ id }) => id));
  const missing: NewAgency[] = [];
  const problems: Problem[] = [];
  for (const { code, name } of agencies) {
    if (names.has(name)) continue;
    names.add(name);
    if (codes.has(code) || !agencyCodeShape.test(code)) {
      const { message } = importMessages.agencyCode;
      problems.push({
        ...importMessages.agencyCode,
        field: 'code',
        rule: 'code',
        message: fillText(message, { code }),
      });
    }
    codes.add(code);
    missing.push({ code, name });
  }
  if (problems.length > 0) throw new ProblemError(422, problems.slice(0, 20));
  await createAll(payload, req, province, missing);
}

function createAll(payload: Payload, { user }: PayloadRequest, province: string, agencies: readonly NewAgency[]) {
  return inTransaction(payload, async (inside) => {
    for (const { code, name } of agencies) {
      await payload.create({
        collection: 'agencies',
        data: { id: code, name, province },
        depth: 0,
        overrideAccess: false,
        user,
        req: inside(),
      });
    }
  });
}
