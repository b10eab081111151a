import type { PayloadRequest, Where } from 'payload';
import { may, nation, type Staff, worksEverywhere } from '../../../collections/access';
import type { Deed } from '../../../collections/users/roles';
import type { Text } from '../../messages/text';
import { bulkTexts } from '../bulk/messages';
import { duplicateTexts } from '../duplicates/messages';
import { importTexts } from '../import/messages';
import { masterTexts } from '../masters/messages';
import { reviewMessages } from '../review/messages';
import { targetMessages } from '../targets/messages';
import { toolTexts } from './tool-messages';

/** What waits behind a tool for this person. */
type Waiting = { count: number; href?: string };

/** A screen of ours that is no list of Payload's. */
type Tool = {
  id: string;
  /** Under the address of the administration. */
  href: string;
  title: Text;
  /** What it is for, while nothing waits there. */
  use: Text;
  deed: Deed;
  /** What waits there, said with its `{count}`; absent where nothing ever does. */
  waits?: { text: Text; of: (req: PayloadRequest, staff: Staff) => Promise<Waiting> };
  /** Whether it is of any use to this person; absent: to everybody who may. */
  isFor?: (staff: Staff, waiting: Waiting) => boolean;
};

type Counted = 'imports' | 'bulk-jobs' | 'level-reviews';

async function countOf(req: PayloadRequest, collection: Counted, where: Where): Promise<Waiting> {
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: false, req });
  return { count: totalDocs };
}

/** So many keys fit into an address. */
const mostInAddress = 50;

/** Procedures that differ from the master they follow, as the list of procedures shows them. */
async function differing(req: PayloadRequest): Promise<Waiting> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'master-links',
    where: { openCount: { greater_than: 0 } },
    sort: 'key',
    limit: mostInAddress,
    depth: 0,
    select: { key: true },
    overrideAccess: false,
    req,
  });
  if (totalDocs === 0) return { count: 0 };
  const query = new URLSearchParams({ 'where[or][0][and][0][key][in]': docs.map(({ key }) => key).join(',') });
  return { count: totalDocs, href: `/collections/procedures?${query}` };
}

const isOfNation = (staff: Staff) => worksEverywhere(staff) || staff.province === nation;

/** The tools, in the order of the work. */
const tools: readonly Tool[] = [
  {
    id: 'imports',
    href: '/imports',
    title: importTexts.title,
    use: toolTexts.importsUse,
    deed: 'edit-catalogue',
    waits: {
      text: toolTexts.importsWait,
      of: (req) => countOf(req, 'imports', { state: { not_in: ['applied', 'undone'] } }),
    },
  },
  {
    id: 'bulk',
    href: '/bulk',
    title: bulkTexts.title,
    use: toolTexts.bulkUse,
    deed: 'edit-catalogue',
    waits: {
      text: toolTexts.bulkWait,
      of: (req, staff) =>
        countOf(req, 'bulk-jobs', { and: [{ startedBy: { equals: staff.id } }, { state: { not_equals: 'done' } }] }),
    },
  },
  {
    id: 'duplicates',
    href: '/duplicates',
    title: duplicateTexts.title,
    use: toolTexts.duplicatesUse,
    deed: 'edit-catalogue',
  },
  {
    id: 'reviews',
    href: '/reviews',
    title: reviewMessages.heading,
    use: toolTexts.reviewsUse,
    deed: 'read-catalogue',
    waits: {
      text: toolTexts.reviewsWait,
      of: (req, { agencies }) =>
        countOf(req, 'level-reviews', {
          and: [
            { state: { equals: 'submitted' } },
            ...(agencies.length > 0 ? [{ agency: { in: [...agencies] } }] : []),
          ],
        }),
    },
  },
  {
    id: 'targets',
    href: '/targets',
    title: targetMessages.heading,
    use: toolTexts.targetsUse,
    deed: 'read-catalogue',
  },
  {
    id: 'masters',
    href: `/collections/procedures?${new URLSearchParams({ 'where[or][0][and][0][province][equals]': nation })}`,
    title: masterTexts.title,
    use: toolTexts.mastersUse,
    deed: 'edit-catalogue',
    waits: { text: toolTexts.mastersWait, of: differing },
    // Staff of a province see masters beside what follows them, and no list of their own.
    isFor: (staff, { count }) => isOfNation(staff) || count > 0,
  },
];

/** A tool as it is offered to a person: `count` of what waits there, in words of `text`. */
export type OfferedTool = { id: string; href: string; title: Text; text: Text; count: number };

/** A way in the menu. */
export type NavTool = Pick<OfferedTool, 'id' | 'href' | 'title'>;

/** The tools of this person's menu; lists of Payload's stand there anyhow. */
export function toolsOfMenu(staff: Staff): NavTool[] {
  return tools
    .filter(({ deed, href }) => may(staff, deed) && !href.startsWith('/collections/'))
    .map(({ id, href, title }) => ({ id, href, title }));
}

/** The tools this person may use, with what waits for them there. */
export async function toolsFor(req: PayloadRequest, staff: Staff): Promise<OfferedTool[]> {
  const offered = await Promise.all(
    tools
      .filter(({ deed }) => may(staff, deed))
      .map(async ({ id, title, use, waits, isFor, ...tool }): Promise<OfferedTool[]> => {
        const waiting = (await waits?.of(req, staff)) ?? { count: 0 };
        if (isFor && !isFor(staff, waiting)) return [];
        const text = waits && waiting.count > 0 ? waits.text : use;
        return [{ id, href: waiting.href ?? tool.href, title, text, count: waiting.count }];
      }),
  );
  return offered.flat();
}
