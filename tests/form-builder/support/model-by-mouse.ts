import type { Page } from 'playwright-core';
import { birthPlan, type PlannedField } from './birth-plan';
import { type MouseHand, mouseHand } from './hand';

/** Builds the planned form from an empty one with the mouse alone. */
export async function modelByMouse(page: Page): Promise<MouseHand> {
  const hand = mouseHand(page);
  const palette = page.getByRole('region', { name: 'Thêm vào biểu mẫu' });
  const inspector = page.locator('.pb-inspector');
  const canvas = page.getByRole('tree');

  await hand.click(page.getByRole('button', { name: 'Bắt đầu từ…' }));
  await hand.click(page.getByRole('button', { name: /^Biểu mẫu trống/ }));
  await hand.over(inspector.getByLabel('Tên bước'));

  for (const [index, step] of birthPlan.entries()) {
    if (index > 0) await hand.click(page.getByRole('button', { name: 'Thêm bước' }));
    await hand.type(step.title);
    for (const field of step.fields) await add(field);
    if (step.block !== undefined) {
      await hand.click(palette.getByRole('searchbox'));
      await hand.type(step.block);
      await hand.click(palette.getByRole('button', { name: step.block, exact: true }));
      await canvas.getByRole('treeitem', { name: `Phần: ${step.block}` }).waitFor();
    }
  }
  // One line of the paper stands above another: dragged there.
  await hand.click(page.getByRole('button', { name: /^2 Người được khai sinh/ }));
  await hand.drag(
    canvas.getByRole('treeitem', { name: /^Giới tính của trẻ/ }),
    canvas.getByRole('treeitem', { name: /^Ngày, tháng/ }),
  );
  return hand;

  async function add(field: PlannedField): Promise<void> {
    await hand.click(palette.getByRole('button', { name: field.type, exact: true }));
    await inspector.getByLabel('Nhãn (câu hỏi)').waitFor();
    await hand.type(field.label);
    if (field.required) await hand.click(inspector.getByLabel('Bắt buộc trả lời'));
    const choices = field.choices ?? [];
    for (const [index, choice] of choices.entries()) {
      const box = inspector.getByLabel(`Lựa chọn ${index + 1}`, { exact: true });
      if (await box.isVisible()) await hand.over(box);
      else await hand.click(inspector.getByRole('button', { name: 'Thêm lựa chọn' }));
      await hand.type(choice);
    }
    if (field.only !== undefined) {
      const group = inspector.getByRole('group', { name: /^Hiện khi/ });
      await hand.click(group.getByRole('button', { name: 'Thêm điều kiện' }));
      await hand.pick(group.getByLabel(/: trường$/), field.only);
    }
  }
}
