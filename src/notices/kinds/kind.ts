import type { Text } from '../../messages/text';

/** Roles that can be told; those of collections/users/roles.ts that matter here. */
export type NoticeRole =
  | 'province-administrator'
  | 'digitiser'
  | 'reviewer'
  | 'officer'
  | 'ministry-editor'
  | 'national-editor';

/** A kind of notice: who is told by role, and in which words. `{names}` are the values of the event. */
export type NoticeKind = {
  code: string;
  /** How it looks in the list: something to do, bad news, good news. */
  tone: 'task' | 'warning' | 'good';
  /** Roles in the province (and agency) that are told, apart from the people the event names. */
  roles: readonly NoticeRole[];
  title: Text;
  body: Text;
  /** The body where the event has a `date`; absent where that says nothing else. */
  dated?: Text;
};
