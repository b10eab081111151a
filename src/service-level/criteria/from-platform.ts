import type { Text } from '../../messages/text';
import type { Criterion } from '../criterion';
import type { Platform } from '../platform';

/** The answer of a line that rests on what this product can do, whatever the procedure. */
export function fromPlatform(ability: keyof Platform, texts: { met: Text; missing: Text }): Criterion['answer'] {
  return ({ platform }) =>
    platform[ability] ? { met: true, because: texts.met } : { met: false, because: texts.missing, cause: 'platform' };
}
