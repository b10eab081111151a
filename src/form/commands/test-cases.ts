import type { TestCase } from '../test-cases/test-case';
import type { CommandKind } from './command';
import { messages } from './messages';
import { formRef } from './node-ref';

/** Sets the saved test answers of the form: all of them, in their order. */
export type TestCasesCommand = { kind: 'test-cases'; cases: TestCase[] };

export const testCases: CommandKind<TestCasesCommand> = {
  name: 'test-cases',
  label: messages.testCases,
  run: ({ draft }, { cases }) => {
    if (cases.length === 0) delete draft.testCases;
    else draft.testCases = structuredClone(cases);
    return {
      announce: () => messages.testCasesChanged,
      focus: formRef,
      touched: [formRef],
      group: `test-cases ${cases.map(({ id }) => id).join(' ')}`,
    };
  },
};
