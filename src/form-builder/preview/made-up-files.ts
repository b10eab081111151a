import { fieldsOf } from '../../form/fields';
import type { Answers, Form } from '../../form/form';
import { visibleFields } from '../../form/visibility';

/**
 * The answers with a made-up file wherever one is asked for and none was given: a preview takes no files, and what is checked here
 * is everything else.
 */
export function withMadeUpFiles(form: Form, answers: Answers): Answers {
  const visible = visibleFields(form, answers);
  const lacking = fieldsOf(form).order.filter(
    ({ key, type }) => type.group === 'files' && visible.has(key) && type.isEmpty(answers[key]),
  );
  if (lacking.length === 0) return answers;
  let count = 0;
  const upload = (): string => {
    count += 1;
    return `sample-${String(count).padStart(20, '0')}`;
  };
  const context = { places: nowhere, today: '2000-01-01', upload };
  const made = lacking.map(
    ({ key, type, node }) =>
      [
        key,
        type.sample(
          node,
          () => 0,
          () => null,
          context,
        ),
      ] as const,
  );
  return { ...answers, ...Object.fromEntries(made) };
}

/** Files are nowhere in particular. */
const nowhere = {
  provinces: () => [],
  province: () => undefined,
  commune: () => undefined,
  communesOf: () => undefined,
};
