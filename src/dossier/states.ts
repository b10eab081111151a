import type { Text } from '../messages/text';
import type { DossierState } from './dossier';

/** What is known of a state: its national number, its name, and how the clock of the time limit stands in it. */
export type StateInfo = {
  state: DossierState;
  /** Number in the status list of provincial systems (1 mới đăng ký ... 10 đã trả kết quả). */
  number: number;
  name: Text;
  /** `waiting`: not started; `running`; `stopped`: time does not count (states 5, 6, 8); `ended`. */
  clock: 'waiting' | 'running' | 'stopped' | 'ended';
};

/** All states, in the order of their national numbers. */
export const states: readonly StateInfo[] = [
  { state: 'submitted', number: 1, name: { vi: 'Mới đăng ký', en: 'Submitted' }, clock: 'waiting' },
  { state: 'accepted', number: 2, name: { vi: 'Được tiếp nhận', en: 'Accepted' }, clock: 'running' },
  { state: 'refused', number: 3, name: { vi: 'Không được tiếp nhận', en: 'Refused' }, clock: 'ended' },
  { state: 'in-progress', number: 4, name: { vi: 'Đang xử lý', en: 'In progress' }, clock: 'running' },
  {
    state: 'supplement-requested',
    number: 5,
    name: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'More papers requested' },
    clock: 'stopped',
  },
  {
    state: 'payment-requested',
    number: 6,
    name: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
    clock: 'stopped',
  },
  { state: 'withdrawn', number: 7, name: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn' }, clock: 'ended' },
  { state: 'stopped', number: 8, name: { vi: 'Dừng xử lý', en: 'Stopped' }, clock: 'stopped' },
  { state: 'result-ready', number: 9, name: { vi: 'Đã xử lý xong', en: 'Result ready' }, clock: 'ended' },
  { state: 'returned', number: 10, name: { vi: 'Đã trả kết quả', en: 'Result returned' }, clock: 'ended' },
];

export type DossierMove =
  | 'accept'
  | 'refuse'
  | 'start'
  | 'request-supplement'
  | 'supplement'
  | 'request-payment'
  | 'paid'
  | 'withdraw'
  | 'stop'
  | 'resume'
  | 'finish'
  | 'return';

/** Who may make a move: the applicant or an officer of the agency. */
export type Transition = { from: DossierState; event: DossierMove; to: DossierState; by: 'officer' | 'applicant' };

/** Every way a dossier may go. What is not a row is refused. */
export const transitions: readonly Transition[] = [
  { from: 'submitted', event: 'accept', to: 'accepted', by: 'officer' },
  { from: 'submitted', event: 'refuse', to: 'refused', by: 'officer' },
  { from: 'submitted', event: 'request-supplement', to: 'supplement-requested', by: 'officer' },
  { from: 'submitted', event: 'withdraw', to: 'withdrawn', by: 'applicant' },
  { from: 'accepted', event: 'start', to: 'in-progress', by: 'officer' },
  { from: 'accepted', event: 'request-supplement', to: 'supplement-requested', by: 'officer' },
  { from: 'accepted', event: 'request-payment', to: 'payment-requested', by: 'officer' },
  { from: 'accepted', event: 'stop', to: 'stopped', by: 'officer' },
  { from: 'accepted', event: 'finish', to: 'result-ready', by: 'officer' },
  { from: 'accepted', event: 'withdraw', to: 'withdrawn', by: 'applicant' },
  { from: 'in-progress', event: 'request-supplement', to: 'supplement-requested', by: 'officer' },
  { from: 'in-progress', event: 'request-payment', to: 'payment-requested', by: 'officer' },
  { from: 'in-progress', event: 'stop', to: 'stopped', by: 'officer' },
  { from: 'in-progress', event: 'finish', to: 'result-ready', by: 'officer' },
  { from: 'in-progress', event: 'withdraw', to: 'withdrawn', by: 'applicant' },
  { from: 'supplement-requested', event: 'supplement', to: 'submitted', by: 'applicant' },
  { from: 'supplement-requested', event: 'resume', to: 'in-progress', by: 'officer' },
  { from: 'supplement-requested', event: 'stop', to: 'stopped', by: 'officer' },
  { from: 'supplement-requested', event: 'refuse', to: 'refused', by: 'officer' },
  { from: 'supplement-requested', event: 'withdraw', to: 'withdrawn', by: 'applicant' },
  { from: 'payment-requested', event: 'paid', to: 'in-progress', by: 'officer' },
  { from: 'payment-requested', event: 'stop', to: 'stopped', by: 'officer' },
  { from: 'payment-requested', event: 'withdraw', to: 'withdrawn', by: 'applicant' },
  { from: 'stopped', event: 'resume', to: 'in-progress', by: 'officer' },
  { from: 'stopped', event: 'finish', to: 'result-ready', by: 'officer' },
  { from: 'result-ready', event: 'return', to: 'returned', by: 'officer' },
];

const infoByState = new Map(states.map((info) => [info.state, info]));

/** Name, number and clock of a state. */
export function stateInfo(state: DossierState): StateInfo {
  const info = infoByState.get(state);
  if (info === undefined) throw new Error(`No such state: ${state}`);
  return info;
}

/** The state a move leads to; undefined when the table has no such row: the move is illegal from here. */
export function nextState(from: DossierState, event: DossierMove): DossierState | undefined {
  return transitions.find((row) => row.from === from && row.event === event)?.to;
}

/** The moves possible from a state. */
export function movesFrom(from: DossierState): Transition[] {
  return transitions.filter((row) => row.from === from);
}
