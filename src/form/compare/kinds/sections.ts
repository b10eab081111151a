import { fillText, type Text } from '../../../messages/text';
import { sectionRef } from '../../commands/node-ref';
import type { Form, FormSection, FormStep } from '../../form';
import { equalJson } from '../../json';
import type { ChangeKind, Found } from '../change';
import { both } from '../facts';
import { messages } from '../messages';
import { movedItems } from '../order';

/** Sections added, removed, renamed, moved: layout only. Their conditions are a kind of their own. */
export const sections: ChangeKind = {
  name: 'sections',
  label: { vi: 'Các phần', en: 'Sections' },
  find: ({ before, after }) => {
    const old = new Map(placed(before).map((one) => [one.section.id, one]));
    const current = placed(after);
    const moved = movedItems(
      [...old.keys()],
      current.map(({ section }) => section.id),
    );
    const found: Found[] = [];
    const note = (id: string, detail: string, text: Text): void => {
      found.push({ subject: sectionRef(id), detail, text, effect: both('cosmetic') });
    };
    for (const { section, step } of current) {
      const name = nameOf(section);
      const was = old.get(section.id);
      if (was === undefined) {
        note(section.id, 'added', fillText(messages.sectionAdded, { name }));
        continue;
      }
      if (was.section.title !== section.title) {
        note(section.id, 'title', fillText(messages.sectionTitle, { from: nameOf(was.section), to: name }));
      }
      if (was.section.description !== section.description) {
        note(section.id, 'description', fillText(messages.sectionDescription, { name }));
      }
      if (was.step.id !== step.id || moved.includes(section.id)) {
        note(section.id, 'moved', fillText(messages.sectionMoved, { name, step: step.title }));
      }
      if (!equalJson(was.section.block, section.block))
        note(section.id, 'block', fillText(messages.sectionBlock, { name }));
    }
    const ids = new Set(current.map(({ section }) => section.id));
    for (const { section } of old.values()) {
      if (!ids.has(section.id))
        note(section.id, 'removed', fillText(messages.sectionRemoved, { name: nameOf(section) }));
    }
    return found;
  },
};

function placed(form: Form): { section: FormSection; step: FormStep }[] {
  return form.steps.flatMap((step) => step.sections.map((section) => ({ section, step })));
}

function nameOf(section: FormSection): string {
  return section.title || section.id;
}
