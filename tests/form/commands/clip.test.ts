import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starters } from '../../../src/form/blocks/starters';
import { checkForm } from '../../../src/form/check';
import { applyCommand, clipText, makeClip, readClip } from '../../../src/form/commands';
import { nodesOf } from '../../../src/form/commands/node-ref';
import { toForm } from '../../../src/form/to-schema';
import { draftOf } from '../support/world';
import { ids } from './support/deeds';

const blank = draftOf([]);

describe('a clip', () => {
  it.each(starters.map(({ id, draft }) => [id, draft] as const))(
    'of every step of %s is read back from text and makes a sound form elsewhere',
    (_id, draft) => {
      const steps = draft.steps.map(({ id }) => `step:${id}`);
      const clip = makeClip(draft, steps);
      if ('code' in clip) throw new Error(clip.code);
      expect(readClip(clipText(clip))).toEqual(JSON.parse(JSON.stringify(clip)));
      const pasted = applyCommand(blank, { kind: 'paste', clip, at: { into: 'form' } }, { newId: ids() });
      if ('refused' in pasted) throw new Error(pasted.refused.code);
      expect(checkForm(toForm(pasted.draft))).toEqual([]);
      expect(pasted.notes).toEqual([]);
      expect(nodesOf(pasted.draft).size).toBe(nodesOf(draft).size + 2);
    },
  );

  it.each([
    ['nothing', ''],
    ['other text', 'xin chào'],
    ['other JSON', '{"steps": []}'],
    [
      'no known type',
      '{"format":"procedure-catalog/clip/1","level":"field","fields":[{"key":"a","type":"x","label":"A"}]}',
    ],
    [
      'no plain key',
      '{"format":"procedure-catalog/clip/1","level":"field","fields":[{"key":"a b","type":"text","label":"A"}]}',
    ],
    [
      'a hint that is no text',
      '{"format":"procedure-catalog/clip/1","level":"field","fields":[{"key":"a","type":"text","label":"A","help":7}]}',
    ],
    [
      'a condition that is none',
      '{"format":"procedure-catalog/clip/1","level":"field","fields":[{"key":"a","type":"text","label":"A","showWhen":{"all":[7]}}]}',
    ],
    [
      'a table in a table',
      '{"format":"procedure-catalog/clip/1","level":"field","fields":[{"key":"a","type":"table","label":"A","fields":[{"key":"b","type":"table","label":"B","fields":[]}]}]}',
    ],
    ['no level', '{"format":"procedure-catalog/clip/1","fields":[{"key":"a","type":"text","label":"A"}]}'],
  ])('is not made of %s', (_what, text) => {
    expect(readClip(text)).toMatchObject({ code: 'clip-unreadable' });
  });

  it('with keys that reach a prototype is refused', () => {
    const text = '{"format":"procedure-catalog/clip/1","level":"field","fields":[{"key":"a","__proto__":{"x":1}}]}';
    expect(readClip(text)).toMatchObject({ code: 'forbidden-key' });
  });

  it('reading never throws', () => {
    const like = fc.record({
      format: fc.constant('procedure-catalog/clip/1'),
      level: fc.constantFrom('field', 'section', 'step'),
      fields: fc.jsonValue(),
      sections: fc.jsonValue(),
      steps: fc.jsonValue(),
      rules: fc.jsonValue(),
      translations: fc.jsonValue(),
    });
    fc.assert(
      fc.property(like, (json) => {
        expect(readClip(JSON.stringify(json))).toBeDefined();
      }),
    );
  });
});
