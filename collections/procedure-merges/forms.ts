import type { PayloadRequest } from 'payload';
import type { MergeChoices, MergeDifference } from '../../src/duplicates/merge';
import { fill, fillText } from '../../src/messages/text';
import type { Procedure } from '../../src/procedure/procedure';
import { fingerprint } from '../fingerprint';
import type { WorkingCopy, WorkingForm } from '../publishing/working-copy';
import { mergeTexts } from './messages';

const unitOf = (caseKey: string) => `forms.${caseKey}`;

/** Keys of the cases that any of them has a form for. */
const casesWithForms = (copies: readonly WorkingCopy[]) => [
  ...new Set(copies.flatMap(({ forms }) => Object.keys(forms))),
];

function inWords({ row, form }: WorkingForm): string {
  const fields = Object.keys(form.schema.properties ?? {}).length;
  return fill((row.origin === 'adjusted' ? mergeTexts.formAdjusted : mergeTexts.formDerived).vi, { fields });
}

/** Forms are chosen as a whole, by case. One that was adjusted is suggested before a derived one, which comes out of the record anyway. */
export function formDifferences(copies: readonly WorkingCopy[]): MergeDifference[] {
  return casesWithForms(copies).flatMap((key) => {
    const found = copies.map((copy) => [copy.row.id, copy.forms[key]] as const);
    if (new Set(found.map(([, form]) => (form ? fingerprint(form.form) : ''))).size <= 1) return [];
    const adjusted = found.find(([, form]) => form?.row.origin === 'adjusted');
    const suggested = adjusted ?? found.find(([, form]) => form !== undefined);
    const name = copies.flatMap(({ procedure }) => procedure.cases.find((each) => each.key === key)?.name ?? [])[0];
    return [
      {
        unit: unitOf(key),
        title: fillText(mergeTexts.form, { name: name ?? key }),
        values: Object.fromEntries(found.map(([id, form]) => [id, form ? inWords(form) : ''])),
        canJoin: false,
        suggested: suggested?.[0] ?? copies[0]?.row.id ?? '',
      },
    ];
  });
}

/** Choices about forms, and the others. */
export function splitChoices(choices: MergeChoices): { forms: Record<string, string>; rest: Record<string, string> } {
  const entries = Object.entries(choices);
  const isForm = ([unit]: [string, string]) => unit.startsWith('forms.');
  return {
    forms: Object.fromEntries(entries.filter(isForm).map(([unit, id]) => [unit.slice('forms.'.length), id])),
    rest: Object.fromEntries(entries.filter((entry) => !isForm(entry))),
  };
}

/** Units of forms that name no case or no source. */
export function unknownForms(copies: readonly WorkingCopy[], forms: Readonly<Record<string, string>>): string[] {
  const cases = new Set(casesWithForms(copies));
  const ids = new Set(copies.map(({ row }) => row.id));
  return Object.entries(forms).flatMap(([key, id]) => (cases.has(key) && ids.has(id) ? [] : [unitOf(key)]));
}

/** Gives the kept procedure the forms that were chosen from others, for the cases it has after the merger. */
export async function takeForms(
  req: PayloadRequest,
  copies: readonly WorkingCopy[],
  { after, forms }: { after: Procedure; forms: Readonly<Record<string, string>> },
): Promise<void> {
  const [kept] = copies;
  for (const { key } of after.cases) {
    const isNew = !kept?.procedure.cases.some((each) => each.key === key);
    // A case that comes in from another one comes with its form.
    const fallback = isNew ? copies.find((copy) => copy.forms[key])?.row.id : undefined;
    const form = copies.find(({ row }) => row.id === (forms[key] ?? fallback))?.forms[key];
    if (!kept || !form || form === kept.forms[key]) continue;
    const data = {
      document: form.form,
      derivedSha256: form.row.derivedSha256 ?? null,
      keptSha256: form.row.keptSha256 ?? null,
    };
    await writeForm(req, { kept, caseKey: key, data });
  }
}

type FormData = { document: WorkingForm['form']; derivedSha256: string | null; keptSha256: string | null };

/** Writes the form of a case of a procedure, over the one it has. */
export async function writeForm(
  req: PayloadRequest,
  { kept, caseKey, data }: { kept: WorkingCopy; caseKey: string; data: FormData },
): Promise<void> {
  const own = kept.forms[caseKey];
  const quietly = { depth: 0, overrideAccess: true, req } as const;
  if (own) await req.payload.update({ collection: 'forms', id: own.row.id, data, ...quietly });
  else {
    const { province } = kept.procedure;
    await req.payload.create({
      collection: 'forms',
      data: { ...data, procedure: kept.row.id, caseKey, province },
      ...quietly,
    });
  }
}
