import type { Locator, Page } from 'playwright-core';
import { seedPlaces } from '../../../seed/read';
import type { Answers, Form } from '../../../src/form/form';
import { isObject, type Json, type JsonSchema } from '../../../src/form/json';

const places = seedPlaces();

export type UploadedFile = { name: string; mimeType: string; buffer: Buffer };

/** Fills fields of a form that plain react-jsonschema-form shows (default theme), as a person does, in the order given. */
export async function fillRjsf(
  page: Page,
  form: Form,
  answers: Answers,
  fields: readonly string[],
  file: UploadedFile,
) {
  for (const field of fields) {
    const schema = propertyOf(form.schema, field);
    const answer = answers[field];
    if (schema && answer !== undefined) await fillOne(page, `root_${field}`, schema, answer, file);
  }
}

async function fillOne(page: Page, id: string, schema: JsonSchema, answer: Json, file: UploadedFile): Promise<void> {
  if (schema['x-field'] === 'file') return sendFiles(page, id, Array.isArray(answer) ? answer.length : 0, file);
  if (Array.isArray(answer)) return fillList(page, id, schema, answer, file);
  if (isObject(answer)) {
    for (const [key, value] of Object.entries(answer)) {
      const part = propertyOf(schema, key);
      if (part && value !== undefined) await fillOne(page, `${id}_${key}`, part, value, file);
    }
    return undefined;
  }
  return fillScalar(page, id, schema, answer);
}

async function fillScalar(page: Page, id: string, schema: JsonSchema, answer: Json): Promise<void> {
  const control = page.locator(`[id="${id}"]`);
  const options: Json[] = schema.type === 'boolean' ? [true, false] : Array.isArray(schema.enum) ? schema.enum : [];
  const radio = page.locator(`[id="${id}-${options.indexOf(answer)}"]`);
  if (options.length > 0 && (await radio.count()) > 0) return radio.check();
  const kind = await controlKind(control);
  if (kind === 'select' && options.length === 0) {
    // Choices that the page fetched: a place, by its name, as soon as it is offered.
    const place = places.province(String(answer)) ?? places.commune(String(answer));
    await control.selectOption({ label: place?.name ?? String(answer) });
    return undefined;
  }
  if (kind === 'select') {
    await control.selectOption(String(options.indexOf(answer)));
    return undefined;
  }
  if (kind === 'checkbox') return control.setChecked(answer === true);
  return control.fill(String(answer));
}

function controlKind(control: Locator): Promise<string> {
  return control.evaluate((element) =>
    element instanceof HTMLInputElement && element.type === 'checkbox' ? 'checkbox' : element.tagName.toLowerCase(),
  );
}

async function fillList(page: Page, id: string, schema: JsonSchema, rows: Json[], file: UploadedFile): Promise<void> {
  const items = isObject(schema.items) ? schema.items : {};
  const choices = Array.isArray(items.enum) ? items.enum : [];
  if (choices.length > 0) {
    for (const row of rows) await page.locator(`[id="${id}-${choices.indexOf(row)}"]`).check();
    return;
  }
  for (const [place, row] of rows.entries()) {
    const first = page.locator(`[id^="${id}_${place}"]`);
    if ((await first.count()) === 0) {
      const add = page.locator(
        `[id="${id}__add"], [id="${id}"] .rjsf-array-item-add button, fieldset[id="${id}"] .btn-add`,
      );
      await add.first().click();
    }
    await fillOne(page, `${id}_${place}`, items, row, file);
  }
}

async function sendFiles(page: Page, id: string, count: number, file: UploadedFile): Promise<void> {
  const input = page.locator(`input[type=file][id="${id}"]`);
  for (let number = 1; number <= count; number += 1) {
    const buffer = Buffer.concat([file.buffer, Buffer.from(`${id} ${number}`)]);
    await input.setInputFiles({ ...file, buffer });
    await page
      .locator(`input[type=file][id="${id}"] ~ ul li`)
      .nth(number - 1)
      .waitFor();
  }
}

/** The schema of a property, wherever conditions put it. */
function propertyOf(schema: JsonSchema, key: string): JsonSchema | undefined {
  const own = isObject(schema.properties) ? schema.properties[key] : undefined;
  if (isObject(own)) return own;
  for (const branch of Array.isArray(schema.allOf) ? schema.allOf : []) {
    const then = isObject(branch) && isObject(branch.then) ? propertyOf(branch.then, key) : undefined;
    if (then) return then;
  }
  return undefined;
}
