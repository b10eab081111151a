import type { Answers } from '../form/form';

/**
 * A dossier (hồ sơ): one document, one commit point. Its number is public knowledge, so reading one needs the secret of its receipt.
 */
export type Dossier = {
  /** `{agency}-{yymmdd}-{serial}`, unique. */
  number: string;
  province: string;
  /** Address of the procedure. */
  key: string;
  caseKey: string;
  /** Hash of the form it was filled against, and the release. */
  formHash: string;
  releaseSha256: string;
  revision: number;
  procedureName: string;
  /** Who sent it, for staff lists. */
  applicantName: string;
  answers: Answers;
  files: DossierFile[];
  state: DossierState;
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Date (Asia/Ho_Chi_Minh) the result is due, provisional until accepted; null when no deadline is stated. */
  dueOn: string | null;
  /** Hash of the idempotency key of the submission, unique. */
  idempotencyHash: string;
  /** Hash of the receipt's secret. */
  secretHash: string;
  /** Where it came from: `site` or the id of a portal key. */
  via: string;
  events: DossierEvent[];
};

export type DossierFile = { id: string; field: string; name: string; mediaType: string; bytes: number; sha256: string };

/** Status numbers of provincial systems: 1 mới đăng ký ... 10 đã trả kết quả. */
export type DossierState =
  | 'submitted'
  | 'accepted'
  | 'refused'
  | 'in-progress'
  | 'supplement-requested'
  | 'payment-requested'
  | 'withdrawn'
  | 'stopped'
  | 'result-ready'
  | 'returned';

export type DossierEvent = { at: string; by: string; from: DossierState | null; to: DossierState; note?: string };
