import { fill, type Locale } from '../../messages/text';
import { listTexts } from '../messages';
import type { Release, Withdrawal } from '../release';

/** A release as news: what it is of, and what it changed. */
export type ListChange = Pick<Release, 'province' | 'key' | 'revision' | 'sequence' | 'sha256' | 'releasedAt'> & {
  name: string;
  sectorName: string;
  agencyName: string;
  /** Legacy level before, null when there was no release before, and now. */
  levelBefore: number | null;
  level: number;
  /** It took the service out of the list; `into` is the name of the one that stands in its place. */
  withdrawal?: { kind: Withdrawal['kind']; into: string | null };
  /** It brought a withdrawn service back. */
  isBack?: boolean;
};

/** What changed, in a sentence. */
export function changeInWords(change: ListChange, locale: Locale): string {
  const { revision, levelBefore, level, withdrawal, isBack } = change;
  if (withdrawal) return withdrawalInWords(withdrawal, locale);
  if (isBack) return `${listTexts.isBack[locale]}. ${fill(listTexts.levelIs[locale], { level })}.`;
  const base = levelBefore === null ? listTexts.isNew[locale] : fill(listTexts.isRevised[locale], { revision });
  if (levelBefore === null) return `${base}. ${fill(listTexts.levelIs[locale], { level })}.`;
  if (levelBefore === level) return `${base}.`;
  const moved = levelBefore < level ? listTexts.levelRose : listTexts.levelFell;
  return `${base}. ${fill(moved[locale], { from: levelBefore, to: level })}.`;
}

function withdrawalInWords({ kind, into }: NonNullable<ListChange['withdrawal']>, locale: Locale): string {
  if (into === null) return `${listTexts[kind === 'merged' ? 'isMerged' : 'isEnded'][locale]}.`;
  return `${fill(listTexts.isReplaced[locale], { name: into })}.`;
}
