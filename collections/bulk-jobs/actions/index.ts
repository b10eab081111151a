import type { BulkAction } from './action';
import { deriveForms } from './derive-forms';
import { fillIn } from './fill-in';
import { officers } from './officers';
import { ownSoftware } from './own-software';
import { performers } from './performers';
import { publish } from './publish';
import { reassess } from './reassess';
import { target } from './target';

/** Everything that can be done to many procedures at once, in the order people are offered it. */
export const bulkActions: readonly BulkAction[] = [
  fillIn,
  deriveForms,
  target,
  performers,
  officers,
  ownSoftware,
  reassess,
  publish,
];

/** The action of this id; undefined when there is none. */
export function actionOf(id: unknown): BulkAction | undefined {
  return bulkActions.find((action) => action.id === id);
}
