import type { Payload } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import { canonicalText } from '../../src/form/canonical';
import { fill } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { checkProcedure } from '../../src/procedure/check';
import { lifecycleOf } from '../../src/procedure/lifecycle';
import { assess } from '../../src/service-level/assess';
import type { Evidence } from '../../src/service-level/evidence';
import type { ServiceLevel } from '../../src/service-level/level';
import { isLower, stepInWords } from '../../src/service-level/level-step';
import { inBoth } from '../../src/service-level/sentences';
import { type Rung, stillApproved } from '../../src/service-level/standing-level';
import type { Release } from '../../src/service-list/release';
import { sha256 } from '../fingerprint';
import { builderProblems } from '../forms/builder-problems';
import { formFaults } from '../forms/sound-form';
import { messages } from '../messages';
import { derivedForms } from './derived-forms';
import { readEvidence } from './evidence';
import { followRelease } from './follow-release';
import { formState } from './form-state';
import { currentRelease, insertRelease, isOffered, sameLevel } from './releases';
import { type Address, contentOf, readWorkingCopy, type WorkingCopy } from './working-copy';

export type PublishOrder = Address & {
  decision: Release['decision'];
  /** Id of the person who decided; null for seed and system. */
  approver: string | null;
  now: Date;
  /** What exists around the procedures, where many are published together; else it is read for this one. */
  evidence?: Evidence;
  /** The level that was agreed to: a release never comes out below it. */
  notBelow?: Rung;
  /** The form somebody looked at and its edit number: another one saved meanwhile never goes out in its place. */
  shownForm?: ShownForm;
};

export type ShownForm = { id: string; rev: number };

export type Published = {
  release: Release;
  /** False when the current release holds this very content at this level already: then nothing was released. */
  isNew: boolean;
};

/**
 * Publishes a procedure as it stands: checks it, computes its level, and appends ONE release with the procedure and the forms of all its
 * cases. The insert of that row is the whole publication; what follows from it can be repeated and is caught up after a crash.
 * @throws ProblemError 404 when there is no such procedure, 422 with every reason why it cannot be published, 409 when its level would be
 *   below what was agreed to, or the form that was looked at is no longer the one kept
 */
export async function publishProcedure(payload: Payload, order: PublishOrder): Promise<Published> {
  const copy = await readWorkingCopy(payload, order);
  if (order.shownForm) refuseOther(copy, order.shownForm);
  const problems = publishProblems(copy);
  if (problems.length > 0) throw new ProblemError(422, problems);

  const text = canonicalText(contentOf(copy));
  const computed = await levelOf(payload, copy, order.now, order.evidence);
  if (order.notBelow && isLower(computed, order.notBelow))
    throw new ProblemError(409, [levelFell(order.notBelow, computed)]);
  const current = await currentRelease(payload, order);
  const level = stillApproved(computed, current && isOffered(current) ? current.level : undefined);
  if (current && isOffered(current) && current.sha256 === sha256(text) && sameLevel(current.level, level)) {
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

/**
 * People publish what they see.
 * @throws ProblemError 409 when somebody else has saved the form since
 */
export function refuseOther({ forms }: WorkingCopy, { id, rev }: ShownForm): void {
  const kept = Object.values(forms).find(({ row }) => row.id === id);
  if ((kept?.row.rev ?? 1) !== rev || !kept)
    throw new ProblemError(409, [{ ...messages.shownIsNotKept, field: 'form.rev' }]);
}

/** Evidence broke between the look and the deed: people look again before it goes out. */
function levelFell(agreed: Rung, { legacy, current }: Rung): Problem {
  const { code, message } = messages.levelFell;
  const words = inBoth((locale) =>
    stepInWords({ from: agreed, to: { legacy, current } })
      .map(({ title, from, to }) => `${title[locale]} ${from?.[locale]} → ${to[locale]}`)
      .join('; '),
  );
  return { code, message: inBoth((locale) => fill(message[locale], { step: words[locale] })) };
}

/** The level of this copy on this day, computed from what works. */
export async function levelOf(
  payload: Payload,
  copy: WorkingCopy,
  now: Date,
  evidence?: Evidence,
): Promise<ServiceLevel> {
  const today = localTime(now).date;
  return assess(copy.procedure, contentOf(copy).forms, {
    checkForm: formFaults,
    today,
    evidence:
      evidence ?? (await readEvidence(payload, copy.procedure.province, { procedures: [copy.procedure], today })),
  }).overall;
}

/** Everything that stands in the way of publishing this copy; paths of forms start with `forms.<case key>`. */
export function publishProblems(copy: WorkingCopy): Problem[] {
  if (lifecycleOf(copy.row.state) !== 'in-use') return [messages.procedureRetired];
  const problems = checkProcedure(copy.procedure);
  // What is derived from a broken record says nothing about its forms.
  if (problems.length > 0) return problems;
  const derived = derivedForms(copy);
  return copy.procedure.cases.flatMap(({ key }) => {
    const working = copy.forms[key];
    const form = derived[key];
    if (!working || !form) return [];
    const outdated = formState(working, form) === 'outdated' ? [messages.formOutdated] : [];
    return [...outdated, ...formFaults(working.form), ...builderProblems(working)].map((problem) => ({
      ...problem,
      field: ['forms', key, 'field' in problem ? problem.field : undefined].filter(Boolean).join('.'),
    }));
  });
}
