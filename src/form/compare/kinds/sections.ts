import type { Text } from '../../../messages/text';
import { sectionRef } from '../../commands/node-ref';
import { fillBoth } from '../../commands/say-node';
import type { Form, FormSection, FormStep } from '../../form';
import { equalJson } from '../../json';
import type { ChangeKind, Found } from '../change';
import { both } from '../facts';
import { messages } from '../messages';
import { movedItems } from '../order';
import { sectionName, sectionNameFirst } from '../section-name';

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
      const name = sectionName(after, section);
      const first = sectionNameFirst(after, section);
      const was = old.get(section.id);
      if (was === undefined) {
        note(section.id, 'added', fillBoth(messages.sectionAdded, { name, first }));
        continue;
      }
      if (was.section.title !== section.title) {
        const from = sectionNameFirst(before, was.section);
        const to = section.title;
        note(
          section.id,
          'title',
          to ? fillBoth(messages.sectionTitle, { from, to }) : fillBoth(messages.sectionTitleGone, { from }),
        );
      }
      if (was.section.description !== section.description) {
        note(section.id, 'description', fillBoth(messages.sectionDescription, { name }));
      }
      if (was.step.id !== step.id || moved.includes(section.id)) {
        note(section.id, 'moved', fillBoth(messages.sectionMoved, { first, step: step.title }));
      }
      if (!equalJson(was.section.block, section.block))
        note(section.id, 'block', fillBoth(messages.sectionBlock, { first }));
    }
    const ids = new Set(current.map(({ section }) => section.id));
    for (const { section } of old.values()) {
      if (ids.has(section.id)) continue;
      const name = sectionName(before, section);
      const first = sectionNameFirst(before, section);
      note(section.id, 'removed', fillBoth(messages.sectionRemoved, { name, first }));
    }
    return found;
  },
};

function placed(form: Form): { section: FormSection; step: FormStep }[] {
  return form.steps.flatMap((step) => step.sections.map((section) => ({ section, step })));
}
