import type { Told } from './told';

/** What publishing came to: the number of the release, and whether it is a new one (nothing had changed otherwise). */
export type Published = { revision: number; isNew: boolean };

export type PublishServices = {
  /**
   * Publishes the procedure with its forms as they are kept, as far as this person may; refused where the form is no longer kept under
   * `rev`, the edit number of what is on the screen. Where the level that the public sees would fall, a problem `level-falls` says so,
   * unless that is agreed to.
   */
  publish: (order: { rev: number; agreesToFall: boolean }) => Promise<Told<Published>>;
};
