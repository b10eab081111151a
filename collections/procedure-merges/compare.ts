import type { Payload, Where } from 'payload';
import { type MergeDifference, mergeDifferences } from '../../src/duplicates/merge';
import { performersInWords } from '../../src/procedure/in-words';
import { type LifecycleState, lifecycleOf } from '../../src/procedure/lifecycle';
import type { Staff } from '../access';
import { currentRelease, isOffered } from '../publishing/releases';
import type { WorkingCopy } from '../publishing/working-copy';
import { formDifferences } from './forms';
import { namesBeside, readSources, toMergeSources } from './sources';

/** One of the procedures that are laid side by side. */
export type ComparedProcedure = {
  id: string;
  key: string;
  code: string | null;
  name: string;
  /** Who performs it, in words. */
  agency: string;
  state: LifecycleState;
  /** Level it is public at; null: it is not. */
  publicLevel: number | null;
  rev: number;
  updatedAt: string;
  /** What stays with it: dossiers that were sent, agencies that perform it differently. */
  dossiers: number;
  offerings: number;
};

export type Comparison = {
  /** In the order they were asked for. */
  procedures: ComparedProcedure[];
  differences: MergeDifference[];
};

/**
 * Procedures side by side, part by part.
 * @param ids the one that would be kept first: suggestions fall back on it
 * @throws ProblemError 404, 422
 */
export async function compareSources(payload: Payload, ids: readonly string[], staff: Staff): Promise<Comparison> {
  const copies = await readSources(payload, ids, { staff });
  const names = await namesBeside(payload, copies[0]?.procedure.province ?? '');
  const procedures: ComparedProcedure[] = [];
  for (const copy of copies)
    procedures.push(await shown(payload, copy, performersInWords(copy.procedure.performers, names)));
  return {
    procedures,
    differences: [...mergeDifferences(toMergeSources(copies), names), ...formDifferences(copies)],
  };
}

async function shown(payload: Payload, { row, procedure }: WorkingCopy, agency: string): Promise<ComparedProcedure> {
  const { province, key, code, name } = procedure;
  const ofKey: Where = { and: [{ province: { equals: province } }, { key: { equals: key } }] };
  const [current, dossiers, offerings] = await Promise.all([
    currentRelease(payload, procedure),
    payload.count({ collection: 'dossiers', where: ofKey, overrideAccess: true }),
    payload.count({ collection: 'offerings', where: { procedure: { equals: row.id } }, overrideAccess: true }),
  ]);
  return {
    id: row.id,
    key,
    code,
    name,
    agency,
    state: lifecycleOf(row.state),
    publicLevel: current && isOffered(current) ? current.level.legacy : null,
    rev: row.rev ?? 1,
    updatedAt: row.updatedAt,
    dossiers: dossiers.totalDocs,
    offerings: offerings.totalDocs,
  };
}
