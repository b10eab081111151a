import type { Payload } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import type { Text } from '../../src/messages/text';
import type { ProcedureChange } from '../../src/procedure/compare';
import type { ServiceLevel } from '../../src/service-level/level';
import type { ChangeKind } from '../../src/service-level/publishing-rules';
import { moveReview, type ReviewEvent, type ReviewState } from '../../src/service-level/review';
import { reviewRefusals } from '../../src/service-level/review-messages';
import type { Release } from '../../src/service-list/release';
import type { Staff } from '../access';
import { idOf } from '../fields/relation';
import { currentRelease } from '../publishing/releases';
import { toRelease } from '../releases/to-release';
import { changeOf, releasedContent } from './change';
import { factsOf, seenBy } from './facts';
import type { FormDifference } from './form-differences';
import { type Impact, impactOf } from './impact';
import { reviewersFor } from './reviewers';
import { levelOfReview, type Review, readReview } from './store';

/** What happened, for the history on the page. */
export type PageEvent = {
  event: ReviewEvent;
  who: string | null;
  at: string;
  text: string | null;
  field: string | null;
  askedOf: string | null;
  releaseOn: string | null;
  revision: number | null;
};

/** Everything the reviewer's page shows. */
export type ReviewPage = {
  id: string;
  state: ReviewState;
  title: string;
  key: string;
  province: string;
  procedureId: string;
  note: string | null;
  submittedBy: string;
  submittedAt: string;
  kind: ChangeKind;
  effect: 'harmless' | 'compatible' | 'breaking';
  targetDate: string | null;
  releaseOn: string | null;
  /** The level asked for, with every criterion; and the published one it was compared with. */
  level: ServiceLevel;
  base: { revision: number; level: ServiceLevel; isCurrent: boolean } | null;
  changes: { procedure: ProcedureChange[]; forms: FormDifference[] };
  cases: { key: string; name: string; hasForm: boolean }[];
  impact: Impact;
  events: PageEvent[];
  /** What this person may do now; else why not. */
  moves: { event: ReviewEvent; refusal: { code: string; message: Text } | null }[];
  /** Whether this person may ask again, now that it has ended without a release. */
  mayResubmit: boolean;
  /** Who else could be asked. */
  reviewers: { id: string; name: string }[];
};

/** What it changes of the release it was compared with. */
export async function changesOf(payload: Payload, review: Review): Promise<ReviewPage['changes']> {
  const base = await baseOf(payload, review);
  return changesFrom(payload, review, base?.release);
}

async function changesFrom(payload: Payload, { row }: Review, current: Release | undefined) {
  const content = releasedContent(row);
  const { procedure, forms } = await changeOf(payload, {
    ...{ content, sha256: row.sha256, level: levelOfReview(row), current },
  });
  return { procedure, forms };
}

const offered: readonly ReviewEvent[] = ['approve', 'return', 'ask', 'comment', 'withdraw'];

/** @throws ProblemError 404 when it is not there for this person */
export async function pageOf(
  payload: Payload,
  id: string,
  { staff, now }: { staff: Staff; now: Date },
): Promise<ReviewPage> {
  const review = await readReview(payload, id);
  seenBy(review, staff);
  const { row, state } = review;
  const province = idOf(row.province) ?? '';
  const content = releasedContent(row);
  const level = levelOfReview(row);
  const base = await baseOf(payload, review);
  const { procedure, forms } = await changesFrom(payload, review, base?.release);
  const facts = await factsOf(payload, review, { staff, text: '-', now });
  return {
    id: row.id,
    state,
    title: row.title,
    key: row.key,
    province,
    procedureId: idOf(row.procedure) ?? '',
    note: row.note ?? null,
    submittedBy: row.submittedByName ?? '',
    submittedAt: row.submittedAt,
    kind: row.kind,
    effect: row.effect,
    targetDate: row.targetDate ?? null,
    releaseOn: row.releaseOn ?? null,
    level,
    base: base && { revision: base.release.revision, level: base.release.level, isCurrent: base.isCurrent },
    changes: { procedure, forms },
    cases: content.procedure.cases.map(({ key, name }) => ({ key, name, hasForm: content.forms[key] !== undefined })),
    impact: await impactOf(payload, {
      procedure: idOf(row.procedure) ?? '',
      province,
      key: row.key,
      today: localTime(now).date,
    }),
    events: review.events.map(({ event, actorName, at, text, field, askedOfName, releaseOn, revision }) => ({
      event,
      who: actorName ?? null,
      at,
      text: text ?? null,
      field: field ?? null,
      askedOf: askedOfName ?? null,
      releaseOn: releaseOn ?? null,
      revision: revision ?? null,
    })),
    moves: offered.map((event) => {
      const { refusal } = moveReview(state, event, facts);
      return { event, refusal: refusal ? { code: refusal, message: reviewRefusals[refusal] } : null };
    }),
    mayResubmit: facts.mayEdit && (state === 'returned' || state === 'withdrawn' || state === 'void'),
    reviewers: await reviewersFor(payload, {
      province,
      agency: row.agency ?? null,
      except: [row.submittedBy, staff.id],
    }),
  };
}

/** The release the request was compared with when it was submitted. */
async function baseOf(payload: Payload, { row }: Review) {
  const province = idOf(row.province) ?? '';
  if (!row.baseRevision) return null;
  const { docs } = await payload.find({
    collection: 'releases',
    where: {
      and: [
        { province: { equals: province } },
        { key: { equals: row.key } },
        { revision: { equals: row.baseRevision } },
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const [stored] = docs;
  if (!stored) return null;
  const current = await currentRelease(payload, { province, key: row.key });
  return { release: toRelease(stored), isCurrent: current?.revision === stored.revision };
}
