import type { Payload, PayloadRequest } from 'payload';
import type { Procedure as StoredProcedure } from '../../../payload-types';
import type { Doing, RowPlan } from '../../../src/bulk-work/row';
import type { SettingField, Settings } from '../../../src/bulk-work/settings';
import type { Text } from '../../../src/messages/text';
import type { Staff } from '../../access';
import type { Surroundings } from '../../publishing/evidence';

/** What a row is planned and done with. */
export type ActionTools = {
  payload: Payload;
  /** Whoever made the job, with the rights they have now. */
  staff: Staff;
  now: Date;
  /** A request of that person, whose lines in the log carry the id of the job; within a transaction where there is one. Each call makes one. */
  req: () => Promise<PayloadRequest>;
  /** Names of the agencies of the province, by code. */
  agencies: ReadonlyMap<string, string>;
  /** Names of the sectors, by id. */
  sectors: ReadonlyMap<string, string>;
  /** What exists around procedures of the province, but for their files; read again every few seconds, not for each row. */
  surroundings: () => Promise<Surroundings>;
  /** Names of the staff of the province, by id. */
  people: ReadonlyMap<string, string>;
};

/** The latest draft of a procedure. */
export type Subject = StoredProcedure;

/** What can be done to many procedures at once; one file each. */
export type BulkAction = {
  /** Stored; never changes. */
  id: string;
  name: Text;
  /** One sentence: what it does and what it leaves alone. */
  intro: Text;
  fields: readonly SettingField[];
  /** What the settings must say together. @throws ProblemError 422 */
  check?: (settings: Settings) => void;
  /** What it would do to this procedure now, or why it may not. Writes nothing. Doing it twice gives `same`. */
  plan: (tools: ActionTools, subject: Subject, settings: Settings) => Promise<RowPlan>;
  /** Does what was planned a moment ago, through the same operations and sentences as a single edit. @throws ProblemError and Payload's refusals */
  apply: (tools: ActionTools, subject: Subject, settings: Settings, plan: Doing) => Promise<void>;
  /** Whether it makes documents that commit by themselves (a release, a request): such a deed stands outside of the row's transaction. */
  commits: boolean;
};

/** Whether anything was given at all. */
export const isAnythingGiven = (settings: Settings): boolean => Object.keys(settings).length > 0;
