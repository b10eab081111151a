import { fillText, type Text } from '../../../messages/text';
import { stepRef } from '../../commands/node-ref';
import type { ChangeKind, Found } from '../change';
import { both } from '../facts';
import { messages } from '../messages';
import { movedItems } from '../order';

/** Steps added, removed, renamed, moved: layout only, answers know no steps. */
export const steps: ChangeKind = {
  name: 'steps',
  label: { vi: 'Các bước', en: 'Steps' },
  find: ({ before, after }) => {
    const old = new Map(before.steps.map((step) => [step.id, step]));
    const current = new Map(after.steps.map((step) => [step.id, step]));
    const moved = movedItems([...old.keys()], [...current.keys()]);
    const found: Found[] = [];
    const note = (id: string, detail: string, text: Text): void => {
      found.push({ subject: stepRef(id), detail, text, effect: both('cosmetic') });
    };
    after.steps.forEach((step, index) => {
      const was = old.get(step.id);
      if (was === undefined) {
        note(step.id, 'added', fillText(messages.stepAdded, { name: step.title }));
        return;
      }
      if (was.title !== step.title) {
        note(step.id, 'title', fillText(messages.stepTitle, { from: was.title, to: step.title }));
      }
      if (was.description !== step.description) {
        note(step.id, 'description', fillText(messages.stepDescription, { name: step.title }));
      }
      if (moved.includes(step.id)) {
        note(step.id, 'moved', fillText(messages.stepMoved, { name: step.title, place: index + 1 }));
      }
    });
    for (const step of before.steps) {
      if (!current.has(step.id)) note(step.id, 'removed', fillText(messages.stepRemoved, { name: step.title }));
    }
    return found;
  },
};
