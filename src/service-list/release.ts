import type { Form } from '../form/form';
import type { Text } from '../messages/text';
import type { Procedure } from '../procedure/procedure';
import type { ServiceLevel } from '../service-level/level';

/** What a release holds: the procedure with all its cases' forms. Stored as canonical text (RFC 8785), so its hash is the same on every engine. */
export type ReleaseContent = { procedure: Procedure; forms: Record<string, Form> };

/**
 * Why a service is no longer offered: it became part of another one, or it has ended. `into` is the key of the service of the same
 * province that stands in its place; whoever asks for the old one is led there.
 */
export type Withdrawal = { kind: 'merged' | 'ended'; into: string | null };

/** A release: immutable, numbered, addressed by the sha256 of its content. */
export type Release = {
  province: string;
  key: string;
  /** 1, 2, 3 ... of this procedure. */
  revision: number;
  /** Gapless per province: the change feed rests on it. */
  sequence: number;
  /** Canonical text of a ReleaseContent. */
  content: string;
  /** Lower-case hex sha256 of `content`. */
  sha256: string;
  decision: 'seed' | 'direct' | 'review' | 'system';
  /** Id of the person who decided, null for seed and system. */
  approver: string | null;
  /** ISO 8601, UTC. */
  releasedAt: string;
  level: ServiceLevel;
  /** Id of the review that approved it, for `review`. */
  review?: string;
  /** Why it was made, where people should read it: the criterion that broke or holds again, the reason of a withdrawal. */
  because?: Text;
  /** Set where the release takes the service out of the list; its content is the one that was offered last. */
  withdrawal?: Withdrawal;
};
