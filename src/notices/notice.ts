import type { NoticeKindCode } from './kinds';

/** What the texts of a notice say. Never personal data of citizens. */
export type NoticeValues = Record<string, string | number>;

/** Something that people should be told of; who they are follows from its kind, province and agency. */
export type NoticeEvent = {
  kind: NoticeKindCode;
  province: string;
  /** What happened, as a stable name (`review-waiting:<review id>`). Raised twice, it makes one notice per person. */
  key: string;
  /** The agency in charge: people whose work is limited to other agencies are not told. */
  agency?: string | null;
  /** Ids of users who are told in any case: who asked for the review, who is responsible. */
  to?: readonly string[];
  /** True: only those in `to`, nobody by role. */
  onlyTo?: boolean;
  /** Ids of users who are not told: whoever did it knows. */
  except?: readonly string[];
  /** Where it is dealt with: a path of this server (`/admin/...`). */
  link: string;
  values: NoticeValues;
};
