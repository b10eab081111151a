import type { Standing } from '../../../collections/publishing/standing';
import type { PublishServices } from '../../form-builder/services/publish-services';
import { fill } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { type LevelStep, lostInWords, stepInWords } from '../../service-level/level-step';
import { inBoth } from '../../service-level/sentences';
import { rungOf } from '../../service-level/standing-level';
import { askServer } from '../ask-server';
import { messages } from '../messages';

/** A fall as the reasons against publishing at once: from where to where, then what is missing. */
function fallProblems(fall: LevelStep): Problem[] {
  const step = inBoth((locale) =>
    stepInWords(fall)
      .map(({ title, from, to }) => `${title[locale]}: ${from?.[locale] ?? ''} → ${to[locale]}`)
      .join('; '),
  );
  const said = inBoth((locale) => fill(messages.fallsNoLine[locale], { step: step[locale] }));
  const lost = lostInWords(fall.lost).map((message, place) => ({ code: 'level-falls', field: String(place), message }));
  return [{ code: 'level-falls', message: said }, ...lost];
}

/** Publishes the procedure of the form, by the same endpoints as the button on its own page. */
export function publishServices(procedureId: string, formId: string): PublishServices {
  const path = `/api/procedures/${procedureId}`;
  return {
    publish: async ({ rev, agreesToFall }) => {
      const now = await askServer<Standing>(`${path}/level`);
      if (!now.value) return { problems: now.problems };
      if (now.value.fall && !agreesToFall) return { problems: fallProblems(now.value.fall) };
      const shown = { notBelow: rungOf(now.value.level), form: { id: formId, rev } };
      const { value, problems } = await askServer<Standing & { isNew: boolean }>(`${path}/publish`, 'POST', shown);
      return value ? { value: { revision: value.release?.revision ?? 0, isNew: value.isNew } } : { problems };
    },
  };
}
