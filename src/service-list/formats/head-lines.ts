import { fill } from '../../messages/text';
import { dateForPeople } from '../dates';
import type { ListMeta } from '../list-meta';
import { listTexts } from '../messages';

/** What stands under the title of a list for people. */
export function headLines(meta: ListMeta): string[] {
  const { locale, asOf, narrowedTo, count } = meta;
  return [
    ...narrowedTo,
    ...(asOf === null ? [] : [fill(listTexts.asOf[locale], { date: dateForPeople(asOf) })]),
    fill(listTexts.count[locale], { count }),
    ...unpublishedLine(meta),
  ];
}

const mostKeys = 20;

/** Says that a named list has more than its rows; empty where it has not. */
export function unpublishedLine({ unpublished, locale }: ListMeta): string[] {
  if (unpublished.length === 0) return [];
  const keys = unpublished.slice(0, mostKeys).join(', ') + (unpublished.length > mostKeys ? ', …' : '');
  return [fill(listTexts.unpublished[locale], { count: unpublished.length, keys })];
}

/** What a list for people says of itself at its end. */
export function footLines({ locale, revision, licence, address }: ListMeta): string[] {
  return [
    fill(listTexts.revision[locale], { revision }),
    fill(listTexts.licence[locale], { licence: licence.name }),
    fill(listTexts.source[locale], { address }),
  ];
}
