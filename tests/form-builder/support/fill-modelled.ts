import type { Page } from 'playwright-core';
import { type FormField, fieldsOf } from '../../../src/form/fields';
import type { Answers, Form } from '../../../src/form/form';
import { isObject, type Json } from '../../../src/form/json';
import { visibleFields } from '../../../src/form/visibility';
import { world } from '../../walk/sender';

/** Types a name into a list one types into, and takes the first offer. */
async function pick(page: Page, id: string, name: string): Promise<void> {
  await page.locator(`#${id}`).fill(name);
  await page.locator('[role=listbox] [role=option]').first().click();
}

const placeName = (code: Json | undefined): string =>
  world.places.province(String(code))?.name ?? world.places.commune(String(code))?.name ?? String(code);

/** Fills one answer of the public form in, by the kind of its field. */
async function fillOne(page: Page, id: string, type: string, answer: Json, file: string): Promise<void> {
  if (type === 'file') {
    await page.locator(`#${id}`).setInputFiles(file);
    await page.getByText('Đã tải lên').first().waitFor();
  } else if (type === 'date') {
    const [year = '', month = '', day = ''] = String(answer).split('-');
    await page.locator(`#${id}`).fill(String(Number(day)));
    await page.locator(`#${id}-month`).fill(String(Number(month)));
    await page.locator(`#${id}-year`).fill(year);
  } else if (type === 'address' && isObject(answer)) {
    await pick(page, `${id}-province`, placeName(answer.province));
    await pick(page, `${id}-commune`, placeName(answer.commune));
    if (answer.detail !== undefined) await page.locator(`#${id}-detail`).fill(String(answer.detail));
  } else if (type === 'commune') {
    await pick(page, id, placeName(answer));
  } else if (typeof answer === 'boolean') {
    const declared = page.locator(`input[type=checkbox]#${id}`);
    if ((await declared.count()) > 0) await declared.check();
    else
      await page
        .locator(`[name="${id}"]`)
        .nth(answer ? 0 : 1)
        .check();
  } else {
    await page.locator(`#${id}`).fill(String(answer));
  }
}

/** Fills every step of a form on its public page with these answers, up to the review. */
export async function fillModelled(page: Page, form: Form, answers: Answers, file: string): Promise<void> {
  const { byKey } = fieldsOf(form);
  for (const step of form.steps) {
    await page.getByRole('heading', { level: 2, name: step.title }).waitFor();
    const visible = visibleFields(form, answers);
    for (const key of step.sections.flatMap((section) => section.fields)) {
      const field = byKey.get(key);
      if (field && visible.has(key)) await fillField(page, field, answers[key], file);
    }
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  }
  await page.getByRole('heading', { level: 2, name: 'Xem lại và nộp' }).waitFor();
}

/** A person part by part, anything else as one. */
async function fillField(page: Page, field: FormField, answer: Json | undefined, file: string): Promise<void> {
  if (answer === undefined) return;
  if (field.inner.length === 0 || field.type.name === 'address') {
    await fillChoiceOr(page, `f-${field.key}`, field.node, field.type.name, answer, file);
    return;
  }
  for (const inner of field.inner) {
    const part = isObject(answer) ? answer[inner.key] : undefined;
    if (part === undefined) continue;
    await fillChoiceOr(page, `f-${field.key}-${inner.key}`, inner.node, inner.type.name, part, file);
  }
}

async function fillChoiceOr(
  page: Page,
  id: string,
  node: Record<string, Json>,
  type: string,
  answer: Json,
  file: string,
): Promise<void> {
  // A declaration has one value too, and a box for it.
  const values = Array.isArray(node.enum) && typeof answer !== 'boolean' ? node.enum : [];
  if (values.length === 0) return fillOne(page, id, type, answer, file);
  const radios = page.locator(`[name="${id}"][type=radio]`);
  if ((await radios.count()) > 0) return radios.nth(values.indexOf(answer)).check();
  await page.locator(`#${id}`).selectOption(String(answer));
  return undefined;
}
