import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { localTime } from '../../src/dossier/calendar';
import type { ReadingContext } from '../../src/import/cells/cell';
import type { Text } from '../../src/messages/text';
import { checkProcedure } from '../../src/procedure/check';
import type { Procedure } from '../../src/procedure/procedure';
import { type ChangedRung, lostInWords, stepInWords } from '../../src/service-level/level-step';
import { idOf } from '../fields/relation';
import { asForm } from '../forms/form-document';
import { readSurroundings, type Surroundings, withFiles } from '../publishing/evidence';
import { outlookOf } from '../publishing/outlook';
import type { WorkingCopy, WorkingForm } from '../publishing/working-copy';
import type { CurrentRecord } from './current-records';
import { formsDue } from './follow-forms';

/** A level people see that would fall once the changed procedure is published: from what to what, and what is then missing. */
export type LevelFall = { rungs: ChangedRung[]; lost: Text[] };

/** A procedure that a row would change. */
export type ChangedProcedure = { id: string; current: CurrentRecord; after: Procedure };

/** Which of these changes would lower a published level; by id of the procedure. */
export type FindFalls = (changed: readonly ChangedProcedure[]) => Promise<Map<string, LevelFall>>;

/**
 * Looks for levels that a change would lower, as its publication would assess them today. What the levels rest on is read once, when the first
 * published procedure comes. A record that could not be published as it would be is left out: its publication is refused anyway.
 */
export function fallFinder(
  payload: Payload,
  row: Pick<Import, 'province' | 'withForms'>,
  { context, now }: { context: ReadingContext; now: Date },
): FindFalls {
  const names = Object.fromEntries(context.agencies.map(({ code, name }) => [code, name]));
  let read: Promise<Surroundings> | undefined;
  return async (changed) => {
    const falls = new Map<string, LevelFall>();
    const released = changed.filter(
      ({ current, after }) => typeof current.row.releasedRevision === 'number' && checkProcedure(after).length === 0,
    );
    if (released.length === 0) return falls;
    read ??= readSurroundings(payload, idOf(row.province) ?? '', localTime(now).date);
    const [surroundings, forms] = await Promise.all([read, formsOfMany(payload, released)]);
    for (const { id, current, after } of released) {
      const copy = copyAfter({ current, after, names, forms: forms.get(id) ?? {} }, row.withForms !== false);
      const evidence = await withFiles(surroundings, [after]);
      const { step } = await outlookOf(payload, copy, { now, evidence });
      if (step.isFall) falls.set(id, { rungs: stepInWords(step), lost: lostInWords(step.lost) });
    }
    return falls;
  };
}

type Parts = {
  current: CurrentRecord;
  after: Procedure;
  names: Record<string, string>;
  forms: Record<string, WorkingForm>;
};

/** The working copy as it will stand once the row is in, with the forms that follow. */
function copyAfter({ current, after, names, forms }: Parts, withForms: boolean): WorkingCopy {
  const { performers } = after;
  const agencies = performers.kind === 'list' ? performers.agencies : [];
  const copy: WorkingCopy = {
    row: current.row,
    procedure: after,
    forms: Object.fromEntries(
      after.cases.flatMap(({ key }): [string, WorkingForm][] => (forms[key] ? [[key, forms[key]]] : [])),
    ),
    agencyNames: Object.fromEntries(agencies.map((code) => [code, names[code] ?? code])),
  };
  if (!withForms) return copy;
  const { due, now } = formsDue(copy, current.procedure);
  const followed = due.flatMap((key): [string, WorkingForm][] => {
    const [form, working] = [now[key], copy.forms[key]];
    return form && working ? [[key, { ...working, form }]] : [];
  });
  return { ...copy, forms: { ...copy.forms, ...Object.fromEntries(followed) } };
}

async function formsOfMany(
  payload: Payload,
  procedures: readonly ChangedProcedure[],
): Promise<Map<string, Record<string, WorkingForm>>> {
  const { docs } = await payload.find({
    collection: 'forms',
    where: { procedure: { in: procedures.map(({ id }) => id) } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const found = new Map<string, Record<string, WorkingForm>>();
  for (const row of docs) {
    const form = asForm(row.document);
    const id = idOf(row.procedure);
    if (form && id !== null) found.set(id, { ...found.get(id), [row.caseKey]: { row, form } });
  }
  return found;
}
