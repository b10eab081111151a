import { describe, expect, it } from 'vitest';
import { fieldRef, formRef, sectionRef, stepRef } from '../../../src/form/commands/node-ref';
import type { FormDraft } from '../../../src/form/draft';
import { extended, only, stillThere, toggled } from '../../../src/form-builder/state/selection';

const draft: FormDraft = {
  id: 'f',
  title: '',
  steps: [
    {
      id: 's',
      title: '',
      sections: [
        {
          id: 'a',
          fields: [
            { key: 'x', type: 'text', label: '' },
            {
              key: 't',
              type: 'table',
              label: '',
              fields: [
                { key: 'x', type: 'text', label: '' },
                { key: 'y', type: 'text', label: '' },
              ],
            },
            { key: 'z', type: 'text', label: '' },
          ],
        },
      ],
    },
  ],
};
const [x, t, z] = [fieldRef('x'), fieldRef('t'), fieldRef('z')];

describe('the selection', () => {
  it('adds and takes away parts of one kind, and never becomes empty', () => {
    const two = toggled(only(x), z, draft);
    expect(two.refs).toEqual([x, z]);
    expect(toggled(two, z, draft).refs).toEqual([x]);
    expect(toggled(only(x), x, draft).refs).toEqual([x]);
    expect(toggled(two, sectionRef('a'), draft).refs).toEqual([sectionRef('a')]);
  });

  it('reaches from where it began in the order of the form, over columns of tables without taking them', () => {
    expect(extended(only(x), z, draft).refs).toEqual([x, t, z]);
    expect(extended(only(z), x, draft)).toMatchObject({ refs: [x, t, z], lead: x, anchor: z });
    expect(extended(only(fieldRef('x', 't')), fieldRef('y', 't'), draft).refs).toEqual([
      fieldRef('x', 't'),
      fieldRef('y', 't'),
    ]);
  });

  it('drops what is gone and is the same object when nothing is', () => {
    const all = extended(only(x), z, draft);
    expect(stillThere(all, draft, formRef)).toBe(all);
    const without: FormDraft = { ...draft, steps: [{ id: 's', title: '', sections: [] }] };
    expect(stillThere(all, without, stepRef('s'))).toEqual(only(stepRef('s')));
  });
});
