// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { type Advice, adviseOn } from '../../../src/form/advice';
import type { FieldDraft } from '../../../src/form/draft';
import { toForm } from '../../../src/form/to-schema';
import { countAdvice } from '../../../src/form-builder/checks/advice-of';
import { advicePanel } from '../../../src/form-builder/checks/advice-panel';
import { checksTab } from '../../../src/form-builder/checks/checks-tab';
import { draftOf, expectAccessible, mountPart, press } from '../support/mount-part';

/** A label with separate accents: mechanical to mend. */
const fields: FieldDraft[] = [
  { key: 'name', type: 'text', label: 'Họ tên'.normalize('NFD') },
  { key: 'other', type: 'text', label: 'Nghề nghiệp' },
];

test('advice is listed under its step and leads to its place; what is mechanical is mended with one press', async () => {
  const draft = draftOf(fields);
  const before = adviseOn({ draft, form: toForm(draft) });
  expect(before.some(({ place, fix }) => place === 'field:name' && fix)).toBe(true);
  const part = await mountPart(<checksTab.Panel />, draft);
  expect(part.root.querySelectorAll('.pb-advice')).toHaveLength(before.length);
  await expectAccessible(part.root);
  const fix = before.find((one) => one.place === 'field:name' && one.fix)?.fix?.label.vi ?? '';
  await press(fix);
  await part.settle();
  expect(part.draft().steps[0]?.sections[0]?.fields[0]?.label).toBe('Họ tên');
  expect(part.root.querySelectorAll('.pb-advice').length).toBeLessThan(before.length);
  expect(document.activeElement).not.toBe(document.body);
});

test('the inspector shows the advice of the selected part alone', async () => {
  const part = await mountPart(<advicePanel.Component nodeRef="field:other" />, draftOf(fields));
  expect(part.root.textContent).not.toContain('Họ tên'.normalize('NFD'));
});

test('advice inside a part counts for it, for what is around it, and for nothing else', () => {
  const draft = draftOf(fields);
  const found = { id: '1', check: 'x', place: 'field:name', text: { vi: '', en: '' } };
  const advice: Advice[] = [
    { ...found, severity: 'warning' },
    { ...found, id: '2', severity: 'hint' },
  ];
  const counts = countAdvice(draft, advice);
  for (const ref of ['field:name', 'section:a', 'step:s1', 'form'])
    expect(counts.get(ref)).toEqual({ count: 1, isBad: false });
  for (const ref of ['field:other', 'section:none']) expect(counts.get(ref)).toBeUndefined();
});
