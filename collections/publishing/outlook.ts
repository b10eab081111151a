import type { Payload } from 'payload';
import { canonicalText } from '../../src/form/canonical';
import type { Evidence } from '../../src/service-level/evidence';
import type { ServiceLevel } from '../../src/service-level/level';
import { type LevelStep, levelStep } from '../../src/service-level/level-step';
import { stillApproved } from '../../src/service-level/standing-level';
import type { Release, ReleaseContent } from '../../src/service-list/release';
import { sha256 } from '../fingerprint';
import { levelOf } from './publish';
import { currentRelease, isOffered, sameLevel } from './releases';
import { contentOf, type WorkingCopy } from './working-copy';

/** What publishing a copy now would come to. Whether it may be published is another question. */
export type Outlook = {
  content: ReleaseContent;
  sha256: string;
  level: ServiceLevel;
  /** The newest release, one that withdraws the service too; undefined before the first. */
  newest: Release | undefined;
  /** The release that the public sees; undefined where there is none. */
  current: Release | undefined;
  /** From the level the public sees. */
  step: LevelStep;
  /** Whether anything would be released at all. */
  isNew: boolean;
};

/**
 * What publishing this copy now would come to.
 * @param evidence what exists around the procedures, where many are looked at together; else it is read for this one
 */
export async function outlookOf(
  payload: Payload,
  copy: WorkingCopy,
  { now, evidence }: { now: Date; evidence?: Evidence },
): Promise<Outlook> {
  const content = contentOf(copy);
  const hash = sha256(canonicalText(content));
  const [computed, newest] = await Promise.all([
    levelOf(payload, copy, now, evidence),
    currentRelease(payload, copy.procedure),
  ]);
  const current = newest && isOffered(newest) ? newest : undefined;
  const level = stillApproved(computed, current?.level);
  const isNew = !current || current.sha256 !== hash || !sameLevel(current.level, level);
  return { content, sha256: hash, level, newest, current, step: levelStep(current?.level, level), isNew };
}
