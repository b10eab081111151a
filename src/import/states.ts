/** Where an import stands. `planning`, `answering`, `applying` and `undoing` are at work; only one such import runs in a province. */
export type ImportState =
  /** The file is there and a mapping is proposed. */
  | 'mapping'
  | 'planning'
  /** The report of the dry run is there; nothing has been written. */
  | 'planned'
  | 'applying'
  /** Everything that was accepted is in; more may be accepted. */
  | 'applied'
  /** At work when it was stopped, by a person or by the end of the process; it goes on where it was. */
  | 'planning-stopped'
  | 'applying-stopped'
  | 'undoing-stopped'
  | 'undoing'
  /** Answers are put into the rows that ask, before or after some rows were accepted; stopped, the rest goes on asking. */
  | 'answering'
  | 'answering-rest'
  | 'undone';

export type ImportEvent =
  | 'plan'
  | 'planned'
  | 'accept'
  | 'applied'
  | 'undo'
  | 'undone'
  | 'stop'
  | 'resume'
  | 'answer'
  | 'answered';

/** Every move there is; what is not in the table is refused. */
export const importMoves: readonly { from: ImportState; event: ImportEvent; to: ImportState }[] = [
  { from: 'mapping', event: 'plan', to: 'planning' },
  { from: 'planning', event: 'planned', to: 'planned' },
  { from: 'planning', event: 'stop', to: 'planning-stopped' },
  { from: 'planning-stopped', event: 'resume', to: 'planning' },
  { from: 'planning-stopped', event: 'plan', to: 'planning' },
  { from: 'planned', event: 'plan', to: 'planning' },
  { from: 'planned', event: 'answer', to: 'answering' },
  { from: 'answering', event: 'answered', to: 'planned' },
  { from: 'answering', event: 'stop', to: 'planned' },
  { from: 'applied', event: 'answer', to: 'answering-rest' },
  { from: 'answering-rest', event: 'answered', to: 'applied' },
  { from: 'answering-rest', event: 'stop', to: 'applied' },
  { from: 'planned', event: 'accept', to: 'applying' },
  { from: 'applying', event: 'applied', to: 'applied' },
  { from: 'applying', event: 'stop', to: 'applying-stopped' },
  { from: 'applying-stopped', event: 'resume', to: 'applying' },
  { from: 'applying-stopped', event: 'undo', to: 'undoing' },
  { from: 'applied', event: 'accept', to: 'applying' },
  { from: 'applied', event: 'undo', to: 'undoing' },
  { from: 'undoing', event: 'undone', to: 'undone' },
  { from: 'undoing', event: 'stop', to: 'undoing-stopped' },
  { from: 'undoing-stopped', event: 'resume', to: 'undoing' },
];

const atWork: readonly ImportState[] = ['planning', 'answering', 'answering-rest', 'applying', 'undoing'];

/** Whether something is being done at this moment (or was, when the process ended). */
export function isAtWork(state: ImportState): boolean {
  return atWork.includes(state);
}

/** The state after an event; undefined when it is not allowed from here. */
export function nextState(from: ImportState, event: ImportEvent): ImportState | undefined {
  return importMoves.find((move) => move.from === from && move.event === event)?.to;
}

export const importStates: readonly ImportState[] = [...new Set(importMoves.flatMap(({ from, to }) => [from, to]))];
