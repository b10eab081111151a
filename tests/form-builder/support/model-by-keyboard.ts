import type { Page } from 'playwright-core';
import { birthPlan, type PlannedField } from './birth-plan';
import { type KeyboardHand, keyboardHand } from './hand';

/** Builds the planned form from an empty one without ever touching the mouse. */
export async function modelByKeyboard(page: Page): Promise<KeyboardHand> {
  const hand = keyboardHand(page);
  await hand.press('Control+k', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter');
  await page.getByRole('dialog').waitFor();
  await hand.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hand.press('Enter');
  for (const [index, step] of birthPlan.entries()) {
    if (index === 0) {
      await hand.type(step.title);
      await hand.press('Control+k');
    } else {
      await line(`bước mới: ${step.title}`);
    }
    for (const field of step.fields) await add(field);
    if (step.block !== undefined) {
      await hand.type(step.block);
      await hand.press('Enter');
      await page.getByRole('treeitem', { name: `Phần: ${step.block}` }).waitFor();
    }
  }
  return hand;

  /** One line of the search box: what, its label, a star when it must be answered. */
  async function line(text: string): Promise<void> {
    await hand.type(text);
    await hand.press('Enter');
  }

  async function add(field: PlannedField): Promise<void> {
    await line(`${field.type}: ${field.label}${field.required ? ' *' : ''}`);
    if (field.choices !== undefined) await choices(field.choices);
    if (field.only !== undefined) await condition(field.only);
  }

  /** From the search box to the canvas, to its settings, and through them by Tab to a control with this name. */
  async function toSetting(name: RegExp): Promise<void> {
    await hand.press('Escape', 'Enter');
    for (let step = 0; step < 20; step += 1) {
      const heard = await page.evaluate(() => {
        const { activeElement: element } = document;
        if (!(element instanceof HTMLElement)) return '';
        const labels =
          element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((each) => each.textContent) : [];
        return element.getAttribute('aria-label') ?? (labels.join(' ') || (element.textContent ?? ''));
      });
      if (name.test(heard)) return;
      await hand.press('Tab');
    }
    throw new Error(`no ${name} by Tab`);
  }

  async function choices(labels: readonly string[]): Promise<void> {
    await toSetting(/^Lựa chọn 1$/);
    for (const [index, label] of labels.entries()) {
      if (index === 1) await hand.press('ArrowDown');
      if (index > 1) await hand.press('Enter');
      await hand.type(label);
    }
    await hand.press('Control+k');
  }

  async function condition(question: string): Promise<void> {
    await toSetting(/Thêm điều kiện/);
    await hand.press('Enter');
    // The list ends with the field before this one: the question it depends on.
    await hand.press('End');
    const chosen = await page.evaluate(() =>
      document.activeElement instanceof HTMLSelectElement ? document.activeElement.selectedOptions[0]?.label : '',
    );
    if (chosen !== question) throw new Error(`${chosen} instead of ${question}`);
    await hand.press('Control+k');
  }
}
