import { enablePatches, produceWithPatches } from 'immer';
import type { Problem } from '../../problem/problem';
import type { FormDraft } from '../draft';
import { type AddCommand, add } from './add';
import { type ChangeCommand, change } from './change';
import type { Applied, CommandContext, CommandKind, Done, Refused } from './command';
import { type DuplicateCommand, duplicate } from './duplicate';
import { refusal } from './messages';
import { type MoveCommand, move } from './move';
import { type PasteCommand, paste } from './paste';
import { type RemoveCommand, remove } from './remove';
import { type ReplaceCommand, replace } from './replace';
import { type RulesCommand, rules } from './rules';
import { type TestCasesCommand, testCases } from './test-cases';
import { type TranslateCommand, translate } from './translate';

export type { Addition } from './add';
export { type Clip, clipText, makeClip, readClip } from './clip';
export type { Applied, CommandContext, Refused } from './command';
export { keyFromLabel } from './keys';
export { type Level, type Place, placeFor } from './place';
export { type Reference, referencesTo } from './references';

enablePatches();

type Commands = {
  add: AddCommand;
  move: MoveCommand;
  duplicate: DuplicateCommand;
  remove: RemoveCommand;
  change: ChangeCommand;
  paste: PasteCommand;
  rules: RulesCommand;
  replace: ReplaceCommand;
  translate: TranslateCommand;
  'test-cases': TestCasesCommand;
};

type Kind = keyof Commands;

/** Everything staff can do to a form, as plain data. */
export type Command<K extends Kind = Kind> = { [Name in K]: Commands[Name] & { kind: Name } }[K];

/** Every kind of command. */
export const commandKinds: { [Name in Kind]: CommandKind<Commands[Name] & { kind: Name }> } = {
  add,
  move,
  duplicate,
  remove,
  change,
  paste,
  rules,
  replace,
  translate,
  'test-cases': testCases,
};

/** Applies a command to a draft, which is not changed itself. Never throws; a command that does not fit is refused with the reason. */
export function applyCommand<K extends Kind>(
  draft: FormDraft,
  command: Command<K>,
  context: CommandContext,
): Applied | Refused {
  const kind = commandKinds[command.kind];
  let outcome: Done | Problem | undefined;
  const [after, patches, inverse] = produceWithPatches(draft, (mutable) => {
    outcome = kind.run({ before: draft, draft: mutable, newId: context.newId }, command);
  });
  if (outcome === undefined) return { refused: refusal('nothing-selected') };
  if ('code' in outcome) return { refused: outcome };
  const { announce, notes, ...done } = outcome;
  return { ...done, draft: after, patches, inverse, label: kind.label, announce: announce(after), notes: notes ?? [] };
}
