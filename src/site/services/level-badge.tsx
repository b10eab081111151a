import type { ServiceLevel } from '../../service-level/level';
import type { PageContext } from '../page-context';
import { levelNames } from '../words/vocabulary';
import { listTexts } from './messages';

/** The level in two words; colour only repeats what the words say. */
export function LevelBadge({ level, context }: { level: ServiceLevel; context: PageContext }) {
  return (
    <span className={`badge badge-level-${level.legacy}`} title={context.say(levelNames[level.legacy])}>
      {level.legacy === 0
        ? context.say(listTexts.levelNone)
        : context.say(listTexts.levelShort, { level: level.legacy })}
    </span>
  );
}
