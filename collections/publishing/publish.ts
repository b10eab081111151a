import type { Payload } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import { canonicalText } from '../../src/form/canonical';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { checkProcedure } from '../../src/procedure/check';
import { assess } from '../../src/service-level/assess';
import type { ServiceLevel } from '../../src/service-level/level';
import type { Release } from '../../src/service-list/release';
import { sha256 } from '../fingerprint';
import { formFaults } from '../forms/sound-form';
import { messages } from '../messages';
import { derivedForms } from './derived-forms';
import { followRelease } from './follow-release';
import { formState } from './form-state';
import { currentRelease, insertRelease, sameLevel } from './releases';
import { type Address, contentOf, readWorkingCopy, type WorkingCopy } from './working-copy';

export type PublishOrder = Address & {
  decision: Release['decision'];
  /** Id of the person who decided; null for seed and system. */
  approver: string | null;
  now: Date;
};

export type Published = {
  release: Release;
  /** False when the current release holds this very content at this level already: then nothing was released. */
  isNew: boolean;
};

/**
 * Publishes a procedure as it stands: checks it, computes its level, and appends ONE release with the procedure and the forms of all its
 * cases. The insert of that row is the whole publication; what follows from it can be repeated and is caught up after a crash.
 * @throws ProblemError 404 when there is no such procedure, 422 with every reason why it cannot be published
 */
export async function publishProcedure(payload: Payload, order: PublishOrder): Promise<Published> {
  const copy = await readWorkingCopy(payload, order);
  const problems = publishProblems(copy);
  if (problems.length > 0) throw new ProblemError(422, problems);

  const text = canonicalText(contentOf(copy));
  const level = levelOf(copy, order.now);
  const current = await currentRelease(payload, order);
  if (current && current.sha256 === sha256(text) && sameLevel(current.level, level)) {
    await followRelease(payload, copy, current);
    return { release: current, isNew: false };
  }
  const inserted = await insertRelease(payload, {
    province: order.province,
    key: order.key,
    title: copy.procedure.name,
    content: text,
    sha256: sha256(text),
    decision: order.decision,
    approver: order.approver,
    releasedAt: order.now.toISOString(),
    level,
  });
  await followRelease(payload, copy, inserted.release);
  return inserted;
}

/** The level of this copy on this day, computed from what works. */
export function levelOf(copy: WorkingCopy, now: Date): ServiceLevel {
  return assess(copy.procedure, contentOf(copy).forms, { checkForm: formFaults, today: localTime(now).date }).overall;
}

/** Everything that stands in the way of publishing this copy; paths of forms start with `forms.<case key>`. */
export function publishProblems(copy: WorkingCopy): Problem[] {
  const problems = checkProcedure(copy.procedure);
  // What is derived from a broken record says nothing about its forms.
  if (problems.length > 0) return problems;
  const derived = derivedForms(copy);
  return copy.procedure.cases.flatMap(({ key }) => {
    const working = copy.forms[key];
    const form = derived[key];
    if (!working || !form) return [];
    const outdated = formState(working, form) === 'outdated' ? [messages.formOutdated] : [];
    return [...outdated, ...formFaults(working.form)].map((problem) => ({
      ...problem,
      field: ['forms', key, 'field' in problem ? problem.field : undefined].filter(Boolean).join('.'),
    }));
  });
}
