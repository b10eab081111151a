import type { ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { starters } from '../../src/form/blocks/starters';
import { compileForm } from '../../src/form/compiler';
import type { Answers, Form } from '../../src/form/form';
import { breakAnswers, sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { slimKinds } from '../../src/site/client/slim-kinds';
import { anyRichDraft } from '../form/support/rich-drafts';
import { context, randomOf } from '../form/support/world';
import * as whole from './support/page-half';

type PageHalf = typeof whole;

/** The page's half of the core, bundled as the site does it. */
async function bundled(plugins: ReturnType<typeof slimKinds>[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      minify: false,
      lib: { entry: new URL('./support/page-half.ts', import.meta.url).pathname, formats: ['es'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const code = output && 'output' in output ? output.output[0].code : '';
  return code;
}

let slim: PageHalf;
let code: string;

beforeAll(async () => {
  code = await bundled([slimKinds()]);
  slim = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
});

/** Everything the page makes of answers. */
function madeOf(half: PageHalf, form: Form, answers: Answers, validate: ValidateFunction) {
  const settled = half.settleAnswers(form, answers, context);
  const errors = validate(settled) ? [] : (validate.errors ?? []);
  return {
    verdict: half.checkAnswers(form, errors, answers, context),
    visible: [...half.visibleFields(form, settled)],
    recalculated: half.recalculated(form, answers, context),
    kept: half.dropHidden(form, answers),
    shown: (['vi', 'en'] as const).map((locale) => half.showAnswers(form, answers, { places: context.places, locale })),
    english: half.translateForm(form, 'en'),
    fields: half.fieldsOf(form).order.map(({ key }) => key),
  };
}

function expectSame(form: Form, seed: number): void {
  const good = sampleAnswers(form, randomOf(seed), context);
  const { validate } = compileForm(form, 'run');
  const all = [good, ...breakAnswers(form, randomOf(seed), context).map(({ answers }) => answers)];
  for (const answers of all.slice(0, 40)) {
    expect(madeOf(slim, form, answers, validate)).toEqual(madeOf(whole, form, answers, validate));
  }
}

test.each(starters.map(({ id, draft }) => [id, draft] as const))(
  'without what only the builder reads, “%s” is judged and shown as before',
  (_id, draft) => expectSame(toForm(draft), 7),
);

test('so are generated forms with rules and calculations of every kind', () => {
  fc.assert(
    fc.property(anyRichDraft, fc.integer(), (draft, seed) => expectSame(toForm(draft), seed)),
    { numRuns: 40 },
  );
});

test('what only the builder and the samples need is not in the bundle', async () => {
  const all = await bundled([]);
  for (const word of ['repair:', 'sample:', 'broken:', 'settingsOf:']) {
    expect(all).toContain(word);
    expect(code).not.toContain(word);
  }
});
