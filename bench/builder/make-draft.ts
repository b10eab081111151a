import type { FieldDraft, FormDraft } from '../../src/form/draft';

/** Fields of a step; conditions and choices as a real form has them. */
const perStep = 30;

const choices = Array.from({ length: 6 }, (_, i) => ({ value: `c${i}`, label: `Lựa chọn thứ ${i + 1}` }));

function fieldOf(number: number): FieldDraft {
  const key = `truong${number}`;
  const label = `Nội dung khai thứ ${number}`;
  const first = `truong${number - (number % 10)}`;
  const kinds: FieldDraft[] = [
    { key, type: 'yes-no', label, required: true },
    { key, type: 'text', label, help: 'Ghi đúng như trên giấy tờ.', required: true },
    { key, type: 'date', label },
    { key, type: 'choice', label, required: true, settings: { choices } },
    { key, type: 'number', label, settings: { minimum: 0, maximum: 1000 } },
    { key, type: 'person', label },
    { key, type: 'address', label },
    { key, type: 'long-text', label, showWhen: { field: first, is: 'equals', value: true } },
    { key, type: 'phone', label },
    { key, type: 'file', label, showWhen: { field: first, is: 'equals', value: true } },
  ];
  return kinds[number % 10] ?? { key, type: 'text', label };
}

/** A form of so many fields, in steps of thirty with sections of ten, and one section with all of them when `isFlat`. */
export function benchDraft(count: number, isFlat = false): FormDraft {
  const fields = Array.from({ length: count }, (_, number) => fieldOf(number));
  const size = isFlat ? count : perStep;
  const steps = Array.from({ length: Math.ceil(count / size) }, (_, step) => {
    const own = fields.slice(step * size, (step + 1) * size);
    const each = isFlat ? size : 10;
    const sections = Array.from({ length: Math.ceil(own.length / each) }, (_each, section) => ({
      id: `phan-${step}-${section}`,
      title: `Phần ${section + 1}`,
      fields: own.slice(section * each, (section + 1) * each),
    }));
    return { id: `buoc-${step}`, title: `Bước ${step + 1}`, sections };
  });
  return { id: `bench-${count}`, title: `Biểu mẫu ${count} trường`, steps };
}
