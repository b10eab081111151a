import { fieldsOf } from '../../form/fields';
import type { Form } from '../../form/form';
import { textAt } from '../../form/json';
import { sampleAnswers } from '../../form/sample';
import type { Check, PlaceLookup, Snapshot, UploadedFile } from '../../form-view';
import { factsAt } from '../../form-view/facts-at';
import { makePlaces } from '../../places/make-places';
import type { Places } from '../../places/places';
import type { Told } from '../services/told';
import { withMadeUpFiles } from './made-up-files';
import { messages } from './messages';

/** `isAccepted`: the check of the form itself, which knows all of an imported schema, takes it. */
export type SampleFilling = { filling: Partial<Snapshot>; isAccepted: boolean };

/** What our own samples do not know of an imported schema may refuse some of them. */
const tries = 12;

type Source = { lookups: PlaceLookup; now: Date; random: () => number; check: Check };

/**
 * A filling that the form's schema and rules accept, with made-up files; the last one tried where none was accepted. Only the provinces
 * that the form names, and one more, are fetched.
 */
export async function sampleFilling(form: Form, source: Source): Promise<Told<SampleFilling>> {
  let files: Record<string, UploadedFile> = {};
  const upload = (): string => {
    const number = Object.keys(files).length + 1;
    const id = `sample-${String(number).padStart(20, '0')}`;
    files[id] = { id, name: `tep-mau-${number}.pdf`, mediaType: 'application/pdf', bytes: 120_000 };
    return id;
  };
  let places: Places;
  try {
    places = await placesFor(form, source);
  } catch {
    return { problems: [{ code: 'places-missing', message: messages.noPlaces }] };
  }
  try {
    for (let left = tries; ; left -= 1) {
      files = {};
      const answers = sampleAnswers(form, source.random, { places, ...factsAt(source.now), upload });
      const { problems } = await source.check(withMadeUpFiles(form, answers), places);
      if (problems.length === 0 || left === 1) {
        return { value: { filling: { answers, files }, isAccepted: problems.length === 0 } };
      }
    }
  } catch {
    return { problems: [{ code: 'no-sample', message: messages.noSample }] };
  }
}

async function placesFor(form: Form, { lookups, random }: Source): Promise<Places> {
  const provinces = await lookups.provinces();
  const named = [...fieldsOf(form).byPath.values()].flatMap(({ node }) => textAt(node, 'x-province') ?? []);
  const any = provinces[Math.floor(random() * provinces.length)]?.code;
  const wanted = new Set([...named, ...(any === undefined ? [] : [any])]);
  const known = provinces.filter(({ code }) => wanted.has(code));
  const communes = await Promise.all(
    known.map(async ({ code }) =>
      (await lookups.communes(code)).map((commune) => ({ code: commune.code, name: commune.name, province: code })),
    ),
  );
  return makePlaces(known, communes.flat());
}
