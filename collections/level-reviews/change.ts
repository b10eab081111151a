import type { Payload } from 'payload';
import type { Form } from '../../src/form/form';
import { compareProcedures, heaviest } from '../../src/procedure/compare';
import type { Procedure } from '../../src/procedure/procedure';
import type { ServiceLevel } from '../../src/service-level/level';
import { type ChangeFacts, type ChangeKind, kindOfChange } from '../../src/service-level/publishing-rules';
import { approvedLevel } from '../../src/service-level/standing-level';
import type { Release, ReleaseContent } from '../../src/service-list/release';
import { compareFormsOfCases, type FormDifference } from './form-differences';

/** What separates a content from what is published. */
export type ContentChange = {
  procedure: ReturnType<typeof compareProcedures>;
  forms: FormDifference[];
  facts: ChangeFacts;
  kind: ChangeKind;
};

/** The content of a release, read back. */
export function releasedContent(release: Pick<Release, 'content'>): ReleaseContent {
  const content: { procedure: Procedure; forms: Record<string, Form> } = JSON.parse(release.content);
  return content;
}

/**
 * How a content differs from the current release, and what kind of change it is.
 * @param level the level it would have
 * @param current the current release; undefined before the first
 */
export async function changeOf(
  payload: Payload,
  {
    content,
    sha256,
    level,
    current,
  }: {
    content: ReleaseContent;
    sha256: string;
    level: ServiceLevel;
    current: Release | undefined;
  },
): Promise<ContentChange> {
  const before = current && releasedContent(current);
  const procedure = before ? compareProcedures(before.procedure, content.procedure) : [];
  const forms = before ? compareFormsOfCases(before, content) : [];
  const facts: ChangeFacts = {
    approved: current && approvedLevel(current.level).legacy,
    after: level.legacy,
    effect: heaviest([...procedure, ...forms.flatMap(({ changes }) => changes)]),
    isEarlier: current !== undefined && (await wasReleased(payload, current, sha256)),
  };
  return { procedure, forms, facts, kind: kindOfChange(facts) };
}

async function wasReleased(payload: Payload, { province, key, revision }: Release, sha256: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'releases',
    where: {
      and: [
        { province: { equals: province } },
        { key: { equals: key } },
        { sha256: { equals: sha256 } },
        { revision: { less_than: revision } },
      ],
    },
    overrideAccess: true,
  });
  return totalDocs > 0;
}
