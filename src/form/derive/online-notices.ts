/** Keys of derived notices that speak only to people who file online: a blank on paper leaves them out. */
export const onlineNotices: ReadonlySet<string> = new Set([
  'noticeProduced',
  'noticeNotOnline',
  'noticeNothing',
  'noticeFees',
]);
