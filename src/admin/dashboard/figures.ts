import type { PayloadRequest, Where } from 'payload';
import { may, type Staff } from '../../../collections/access';

/** How many rows the short lists have. */
const shortList = 5;

export type Figures = {
  procedures: number;
  released: number;
  /** How many procedures are published at each level, from 0 on; levels nobody has are left out. */
  levels: { level: number; count: number }[];
  drafts: { count: number; latest: { id: string; name: string; at: string }[] };
  /** Dossiers that nobody has taken up yet. */
  submitted: number;
  dossiers: { count: number; latest: { id: string; number: string; name: string; at: string }[] };
};

/** The figures of the dashboard over what this person may read. */
export async function readFigures(req: PayloadRequest, staff: Staff): Promise<Figures> {
  const asPerson = { overrideAccess: false, req } as const;
  const handles = may(staff, 'handle-dossiers');
  const count = async (collection: 'procedures' | 'dossiers', where: Where) =>
    (await req.payload.count({ collection, where, ...asPerson })).totalDocs;
  const drafts = await req.payload.find({
    collection: 'procedures',
    draft: true,
    where: { _status: { equals: 'draft' } },
    sort: '-updatedAt',
    limit: shortList,
    depth: 0,
    select: { name: true, updatedAt: true },
    ...asPerson,
  });
  const dossiers = handles ? await latestDossiers(req) : { totalDocs: 0, docs: [] };
  const levels = await Promise.all(
    [0, 1, 2, 3, 4].map(async (level) => ({ level, count: await count('procedures', { level: { equals: level } }) })),
  );
  return {
    procedures: await count('procedures', {}),
    released: await count('procedures', { releasedRevision: { exists: true } }),
    levels: levels.filter((each) => each.count > 0),
    drafts: {
      count: drafts.totalDocs,
      latest: drafts.docs.map(({ id, name, updatedAt }) => ({ id, name: name ?? '', at: updatedAt })),
    },
    submitted: handles ? await count('dossiers', { state: { equals: 'submitted' } }) : 0,
    dossiers: {
      count: dossiers.totalDocs,
      latest: dossiers.docs.map(({ id, number, procedureName, submittedAt }) => ({
        id,
        number,
        name: procedureName ?? '',
        at: submittedAt,
      })),
    },
  };
}

const latestDossiers = (req: PayloadRequest) =>
  req.payload.find({
    collection: 'dossiers',
    sort: '-submittedAt',
    limit: shortList,
    depth: 0,
    select: { number: true, procedureName: true, submittedAt: true },
    overrideAccess: false,
    req,
  });
