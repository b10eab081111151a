import { blockSection } from '../../src/form/block-use/block-parts';
import { type Block, readBlock } from '../../src/form/blocks/block';
import type { FieldDraft, FormDraft } from '../../src/form/draft';
import { draftProblems } from '../../src/form/draft-shape';
import { findFieldType } from '../../src/form/field-types';
import { toForm } from '../../src/form/to-schema';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { formFaults } from '../forms/sound-form';
import { messages } from '../messages';

/** A form that has nothing but this block, for checking it. */
function formOf(block: Block): FormDraft {
  const section = blockSection(block, '1', '');
  return {
    id: block.id,
    title: block.title,
    steps: [{ id: 'step', title: block.title, sections: [section] }],
    rules: block.rules,
  };
}

/**
 * What is kept as the content of a block, read and checked: its fields must make a sound form by themselves.
 * @throws ProblemError 422 with every reason
 */
export function checkedBlock(content: unknown, id: string): Block {
  const block = readOrRefuse(typeof content === 'object' && content !== null ? { ...content, id } : content);
  const draft = formOf(block);
  const problems: readonly Problem[] = [...draftProblems(draft), ...unknownTypes(block.fields, 'fields')];
  const faults = problems.length > 0 ? problems : formFaults(toForm(draft));
  if (faults.length > 0) {
    throw new ProblemError(
      422,
      faults.map((problem) => ({ ...problem, field: ['content', problem.field].filter(Boolean).join('.') })),
    );
  }
  return block;
}

/** A field of a type that nobody knows would become a read-only one in every form that uses the block. */
function unknownTypes(fields: readonly FieldDraft[], at: string): Problem[] {
  return fields.flatMap((field, index) => [
    ...(findFieldType(field.type) ? [] : [{ ...messages.fieldTypeUnknown, field: `${at}.${index}.type` }]),
    ...unknownTypes(field.fields ?? [], `${at}.${index}.fields`),
  ]);
}

function readOrRefuse(content: unknown): Block {
  try {
    return readBlock(content);
  } catch {
    throw new ProblemError(422, [{ ...messages.notBlock, field: 'content' }]);
  }
}
