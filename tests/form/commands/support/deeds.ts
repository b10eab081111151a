import fc from 'fast-check';
import { blocks } from '../../../../src/form/blocks';
import { starters } from '../../../../src/form/blocks/starters';
import type { Command } from '../../../../src/form/commands';
import { makeClip } from '../../../../src/form/commands/clip';
import { findNode, type NodeRef, nodesOf } from '../../../../src/form/commands/node-ref';
import type { Place } from '../../../../src/form/commands/place';
import type { FormDraft } from '../../../../src/form/draft';
import { fieldTypes } from '../../../../src/form/field-types';

/** Something staff do, said without knowing the form: numbers choose among its parts, whatever there are. */
export type Deed = { verb: string; picks: number[]; place: number; side: number; choice: number };

export const anyDeed: fc.Arbitrary<Deed> = fc.record({
  verb: fc.constantFrom(
    'add-field',
    'add-block',
    'add-section',
    'add-step',
    'move',
    'move',
    'up',
    'down',
    'duplicate',
    'remove',
    'label',
    'rename',
    'type',
    'condition',
    'require',
    'paste',
    'paste-other',
    'settings',
    'title',
    'translate',
  ),
  picks: fc.array(fc.nat(200), { minLength: 1, maxLength: 3 }),
  place: fc.nat(200),
  side: fc.nat(2),
  choice: fc.nat(200),
});

export const anyDeeds: fc.Arbitrary<Deed[]> = fc.array(anyDeed, { maxLength: 12 });

/** Ids for tests: one after the other. */
export function ids(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `n${number}`;
  };
}

/** The deed as a command on this draft. */
export function commandOf(draft: FormDraft, deed: Deed): Command | undefined {
  const all = [...nodesOf(draft).keys()];
  const pick = (number: number): NodeRef => all[number % all.length] ?? 'form';
  const ref = pick(deed.place);
  const at: Place = [{ before: ref }, { after: ref }, { into: ref }][deed.side] ?? { into: ref };
  const nodes = deed.picks.map(pick);
  const [first = 'form'] = nodes;
  const kind = findNode(draft, first)?.kind;
  const types = fieldTypes.map(({ name }) => name);
  const type = types[deed.choice % types.length] ?? 'text';
  switch (deed.verb) {
    case 'add-field':
      return { kind: 'add', what: { kind: 'field', type }, at };
    case 'add-block': {
      const block = blocks[deed.choice % blocks.length];
      return block && { kind: 'add', what: { kind: 'block', block, revision: '1' }, at };
    }
    case 'add-section':
      return { kind: 'add', what: { kind: 'section' }, at };
    case 'add-step':
      return { kind: 'add', what: { kind: 'step' }, at };
    case 'move':
      return { kind: 'move', nodes, to: at };
    case 'up':
    case 'down':
      return { kind: 'move', nodes, by: deed.verb === 'up' ? -1 : 1 };
    case 'duplicate':
    case 'remove':
      return { kind: deed.verb, nodes };
    case 'label':
      return { kind: 'change', nodes: [first], set: { label: `Nhãn ${deed.choice}` }, keyFollows: deed.side > 0 };
    case 'rename':
      return { kind: 'change', nodes: [first], set: { key: `ten${deed.choice % 4}` } };
    case 'type':
      return { kind: 'change', nodes: [first], set: { type } };
    case 'condition':
    case 'require': {
      const field = `f${deed.choice % 5}`;
      const when = { field, is: 'filled' as const };
      return {
        kind: 'change',
        nodes: [first],
        set: deed.verb === 'condition' ? { showWhen: when } : { requireWhen: when },
      };
    }
    case 'settings':
      return { kind: 'change', nodes, set: { required: deed.side > 0, help: 'Gợi ý' } };
    case 'title':
      return kind === 'field' ? undefined : { kind: 'change', nodes: [first], set: { title: `Tên ${deed.choice}` } };
    case 'paste': {
      const clip = makeClip(draft, nodes);
      return 'code' in clip ? undefined : { kind: 'paste', clip, at };
    }
    case 'paste-other': {
      const other = starters[deed.choice % starters.length]?.draft ?? draft;
      const parts = [...nodesOf(other).keys()];
      const clip = makeClip(other, [parts[(deed.picks[0] ?? 0) % parts.length] ?? 'form']);
      return 'code' in clip ? undefined : { kind: 'paste', clip, at };
    }
    default:
      return {
        kind: 'translate',
        texts: [{ locale: 'en', pointer: '/steps/0/title', text: `Step ${deed.choice}` }],
      };
  }
}
