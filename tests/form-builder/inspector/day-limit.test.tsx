// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { checkForm } from '../../../src/form/check';
import { toForm } from '../../../src/form/to-schema';
import { fieldSettingsPanel } from '../../../src/form-builder/inspector/panels/field-settings';
import { draftOf, mountPart, set } from '../support/mount-part';

test('the limits of a date are chosen, never typed in words: today, or a day of the calendar', async () => {
  const draft = draftOf([{ key: 'until', type: 'date', label: 'Hạn dùng' }]);
  const part = await mountPart(<fieldSettingsPanel.Component nodeRef="field:until" />, draft);
  const settings = () => part.draft().steps[0]?.sections[0]?.fields[0]?.settings ?? {};
  await set('Sớm nhất', 'Hôm nay (ngày người dân khai)');
  expect(settings()).toEqual({ earliest: 'today' });
  await set('Muộn nhất', 'Một ngày cụ thể');
  expect(settings()).toEqual({ earliest: 'today' });
  await set('Muộn nhất: ngày', '2026-02-31');
  expect(settings()).toEqual({ earliest: 'today' });
  await set('Muộn nhất: ngày', '2027-12-31');
  expect(settings()).toEqual({ earliest: 'today', latest: '2027-12-31' });
  expect(checkForm(toForm(part.draft()))).toEqual([]);
  await set('Sớm nhất', 'Không giới hạn');
  await set('Muộn nhất', 'Hôm nay (ngày người dân khai)');
  expect(settings()).toEqual({ latest: 'today' });
});
