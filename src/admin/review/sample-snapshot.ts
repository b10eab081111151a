import { seedPlaces } from '../../../seed/read/places';
import { localTime } from '../../dossier/calendar';
import { fieldsOf } from '../../form/fields';
import type { Form } from '../../form/form';
import { sampleAnswers } from '../../form/sample';
import type { Snapshot } from '../../form-view';

/** The same numbers for the same form, so that two reviewers see the same answers. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Answers that the form accepts, without its files; undefined when its rules accept none of those tried. */
export function sampleSnapshot(form: Form, now: Date): Snapshot | undefined {
  try {
    const answers = sampleAnswers(form, randomFrom(form.id.length), {
      places: seedPlaces(),
      today: localTime(now).date,
    });
    const { byKey } = fieldsOf(form);
    const typed = Object.entries(answers).filter(([key]) => byKey.get(key)?.type.group !== 'files');
    return { answers: Object.fromEntries(typed), files: {}, page: form.steps[0]?.id ?? '' };
  } catch {
    return undefined;
  }
}
