import type { Payload } from 'payload';
import { defaultRules, type PublishingRules } from '../../src/service-level/publishing-rules';

/** The rules of a province. */
export async function rulesOf(payload: Payload, province: string): Promise<PublishingRules> {
  const { docs } = await payload.find({
    collection: 'publishing-rules',
    where: { province: { equals: province } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const [row] = docs;
  if (!row) return defaultRules;
  const { first, wording, content, breaking, raise, restore } = row;
  return {
    first: Number(first),
    wording: Number(wording),
    content: Number(content),
    breaking: Number(breaking),
    raise: Number(raise),
    restore: Number(restore),
  };
}
