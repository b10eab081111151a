import type { Settings } from '../../../src/bulk-work/settings';
import { settingMessages, textIn } from '../../../src/bulk-work/settings';
import type { Text } from '../../../src/messages/text';
import { ProblemError } from '../../../src/problem/problem';
import { scaleOf } from '../../../src/service-level/scales';
import type { Subject } from './action';
import { isAnythingGiven } from './action';
import { asIs, changeOf, dayOf, editColumns } from './edit-columns';

const legacy = scaleOf('legacy').levels.filter(({ id }) => id !== '0');
const current = scaleOf('current').levels;

type Target = Subject['target'];

/** What a level of the old scale asks for in the words of the decree in force, where nothing else is said. */
const currentOf: Record<string, Target['current']> = {
  '1': 'thong-tin',
  '2': 'thong-tin',
  '3': 'mot-phan',
  '4': 'toan-trinh',
};

const legacyOf = (id: string | undefined): Target['legacy'] | undefined =>
  (['1', '2', '3', '4'] as const).find((level) => level === id);
const currentIn = (id: string | undefined): Target['current'] | undefined =>
  (['thong-tin', 'mot-phan', 'toan-trinh'] as const).find((level) => level === id);

const nameOf = (levels: readonly { id: string; name: Text }[], id: string | null | undefined): Text | null =>
  levels.find((level) => level.id === id)?.name ?? null;

const titles = {
  legacy: { vi: 'Mức độ phấn đấu', en: 'Target level' },
  current: { vi: 'Theo Nghị định 224/2026', en: 'By Decree 224/2026' },
  date: { vi: 'Hạn đạt', en: 'To be reached by' },
  responsible: { vi: 'Người, đơn vị phụ trách', en: 'Responsible' },
  origin: { vi: 'Nguồn của mục tiêu', en: 'Where the target comes from' },
} satisfies Record<string, Text>;

/** The target after the settings; what they do not name stays. */
function targetAfter(target: Target, settings: Settings): Target {
  const level = legacyOf(textIn(settings, 'level'));
  const service = currentIn(textIn(settings, 'current')) ?? (level ? currentOf[level] : undefined);
  const date = textIn(settings, 'date');
  const [responsible, origin] = [textIn(settings, 'responsible'), textIn(settings, 'origin')];
  return {
    ...target,
    ...(level ? { legacy: level } : {}),
    ...(service ? { current: service } : {}),
    // A day as Payload keeps it: noon UTC.
    ...(date ? { date: `${date}T12:00:00.000Z` } : {}),
    ...(responsible ? { responsible } : {}),
    ...(origin ? { origin } : {}),
  };
}

/** Sets the level to reach, by when, and who answers for it. */
export const target = editColumns(
  {
    id: 'target',
    name: { vi: 'Đặt mục tiêu mức độ và hạn', en: 'Set target level and date' },
    intro: {
      vi: 'Ghi mức độ phải đạt, hạn và người phụ trách vào kế hoạch của từng thủ tục. Mục để trống giữ nguyên.',
      en: 'Writes the level to reach, its date and who is responsible into each plan. What is left empty stays.',
    },
    fields: [
      {
        name: 'level',
        title: titles.legacy,
        kind: 'choice',
        choices: legacy.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        name: 'current',
        title: titles.current,
        kind: 'choice',
        hint: { vi: 'Để trống: theo mức độ ở trên', en: 'Left empty: what the level above means' },
        choices: current.map(({ id, name }) => ({ value: id, label: name })),
      },
      { name: 'date', title: titles.date, kind: 'date' },
      { name: 'responsible', title: titles.responsible, kind: 'text' },
      {
        name: 'origin',
        title: titles.origin,
        kind: 'text',
        hint: { vi: 'Ví dụ: Quyết định 123/QĐ-UBND', en: 'Say: Decision 123/QĐ-UBND' },
      },
    ],
    check: (settings) => {
      if (!isAnythingGiven(settings)) throw new ProblemError(422, [{ ...settingMessages.nothing, field: 'settings' }]);
    },
  },
  (_tools, subject, settings) => {
    const before = subject.target;
    const after = targetAfter(before, settings);
    return {
      data: { target: after },
      changes: [
        ...changeOf(titles.legacy, nameOf(legacy, before.legacy), nameOf(legacy, after.legacy)),
        ...changeOf(titles.current, nameOf(current, before.current), nameOf(current, after.current)),
        ...changeOf(titles.date, dayOf(before.date), dayOf(after.date)),
        ...changeOf(titles.responsible, asIs(before.responsible), asIs(after.responsible)),
        ...changeOf(titles.origin, asIs(before.origin), asIs(after.origin)),
      ],
    };
  },
);
