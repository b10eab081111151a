import type { ShownRow } from '../../../collections/imports/report';
import type { Text } from '../../messages/text';
import { importTexts } from './messages';

type Say = (text: Text, values?: Record<string, string | number>) => string;

/** `Mức độ: 4 → 2; Theo Nghị định 224/2026: Toàn trình → Một phần` of a row whose change lowers a published level; else ''. */
export function fallInWords({ fall }: Pick<ShownRow, 'fall'>, say: Say): string {
  return (fall?.rungs ?? [])
    .map(({ title, from, to }) =>
      say(importTexts.fallStep, { title: say(title), from: from ? say(from) : '—', to: say(to) }),
    )
    .join('; ');
}
