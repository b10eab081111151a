/** Where a bulk job stands. `previewing` and `running` are at work. */
export type BulkState =
  /** Finding out, row by row, what would change; nothing is written. */
  | 'previewing'
  /** The preview is there; whoever made it decides. */
  | 'previewed'
  | 'running'
  /** Every row has its outcome. */
  | 'done'
  /** At work when a person stopped it, or when it met something it could not go on with; it goes on where it was. */
  | 'previewing-stopped'
  | 'running-stopped';

export type BulkEvent = 'previewed' | 'start' | 'done' | 'stop' | 'resume';

/** Every move there is; what is not in the table is refused. */
export const bulkMoves: readonly { from: BulkState; event: BulkEvent; to: BulkState }[] = [
  { from: 'previewing', event: 'previewed', to: 'previewed' },
  { from: 'previewing', event: 'stop', to: 'previewing-stopped' },
  { from: 'previewing-stopped', event: 'resume', to: 'previewing' },
  { from: 'previewed', event: 'start', to: 'running' },
  { from: 'running', event: 'done', to: 'done' },
  { from: 'running', event: 'stop', to: 'running-stopped' },
  { from: 'running-stopped', event: 'resume', to: 'running' },
];

export const bulkStates: readonly BulkState[] = [...new Set(bulkMoves.flatMap(({ from, to }) => [from, to]))];

const atWork: readonly BulkState[] = ['previewing', 'running'];

/** Whether something is being done at this moment, or was when the process ended. */
export function isAtWork(state: BulkState): boolean {
  return atWork.includes(state);
}

/** The state after an event; undefined when it is not allowed from here. */
export function nextState(from: BulkState, event: BulkEvent): BulkState | undefined {
  return bulkMoves.find((move) => move.from === from && move.event === event)?.to;
}
