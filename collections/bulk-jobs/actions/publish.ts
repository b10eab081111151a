import type { Doing } from '../../../src/bulk-work/row';
import { type Settings, textIn } from '../../../src/bulk-work/settings';
import type { Text } from '../../../src/messages/text';
import { type Problem, ProblemError } from '../../../src/problem/problem';
import { type LevelStep, lostInWords, stepInWords } from '../../../src/service-level/level-step';
import { submitForReview } from '../../level-reviews/submit';
import { messages } from '../../messages';
import { withFiles } from '../../publishing/evidence';
import { outlookOf } from '../../publishing/outlook';
import { publishProblems, publishProcedure } from '../../publishing/publish';
import { whyReviewed } from '../../publishing/publish-directly';
import { readWorkingCopyById, type WorkingCopy } from '../../publishing/working-copy';
import { bulkMessages } from '../messages';
import type { ActionTools, BulkAction } from './action';
import { notInCharge } from './charge';

/** What publishing a copy comes to today, and what that does to the level people see. */
type Way = { kind: 'nothing' | 'publish' | 'review'; step: LevelStep };

/** @throws ProblemError with every reason why it cannot go out */
async function wayOf(tools: ActionTools, copy: WorkingCopy, settings: Settings): Promise<Way> {
  const { payload, now, surroundings } = tools;
  const problems = publishProblems(copy);
  if (problems.length > 0) throw new ProblemError(422, problems);
  const evidence = await withFiles(await surroundings(), [copy.procedure]);
  const outlook = await outlookOf(payload, copy, { now, evidence });
  const { step } = outlook;
  if (!outlook.isNew) return { kind: 'nothing', step };
  const refusal = await whyReviewed(payload, copy, outlook);
  if (!refusal) return { kind: 'publish', step };
  const isForReview = refusal.problems.some(({ code }) => code === messages.reviewNeeded.code);
  if (isForReview && settings.review === true) return { kind: 'review', step };
  throw refusal;
}

const titles: Record<Exclude<Way['kind'], 'nothing'>, Text> = {
  publish: { vi: 'Công bố bản mới', en: 'A new release goes out' },
  review: { vi: 'Gửi thẩm định', en: 'Is sent for review' },
};

/** The deed with the level it gives: what changes of it, or that it stays. */
function doingOf(title: Text, step: LevelStep): Doing {
  const levels = stepInWords(step).map((each) => ({ ...each, from: each.from ?? bulkMessages.notPublic.message }));
  return {
    verdict: step.isFall ? 'fall' : 'change',
    changes: [{ title, from: null, to: null }, ...levels],
    notes: step.isFall ? lostInWords(step.lost) : levels.length === 0 ? [bulkMessages.levelStays.message] : [],
    level: step.to,
  };
}

async function problemsOr<Value>(work: () => Promise<Value>): Promise<Value | readonly Problem[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

/** Publishes what may go out directly; what needs a second person is sent for review where that is asked. */
export const publish: BulkAction = {
  id: 'publish',
  commits: true,
  name: { vi: 'Công bố hoặc gửi thẩm định', en: 'Publish or send for review' },
  intro: {
    vi: 'Công bố bản đang soạn theo quy định của tỉnh. Thủ tục cần người thứ hai duyệt thì gửi thẩm định nếu chọn.',
    en: 'Publishes the working documents by the rules of the province. What needs a second person is sent for review, if chosen.',
  },
  fields: [
    {
      name: 'review',
      kind: 'tick',
      title: { vi: 'Gửi thẩm định những thủ tục cần duyệt', en: 'Send for review what needs one' },
    },
    {
      name: 'note',
      kind: 'text',
      title: { vi: 'Lời nhắn cho người thẩm định', en: 'Note to the reviewer' },
    },
    {
      name: 'releaseOn',
      kind: 'date',
      title: { vi: 'Ngày công bố sau khi duyệt', en: 'Day of release, once approved' },
      hint: { vi: 'Để trống: ngay khi được duyệt', en: 'Left empty: as soon as approved' },
    },
  ],
  async plan(tools, subject, settings) {
    const refused = notInCharge(tools, subject);
    if (refused) return refused;
    const copy = await readWorkingCopyById(tools.payload, subject.id);
    const way = await problemsOr(() => wayOf(tools, copy, settings));
    if (!('kind' in way)) return { verdict: 'refused', problems: way };
    if (way.kind === 'nothing') return { verdict: 'same' };
    return doingOf(titles[way.kind], way.step);
  },
  async apply(tools, subject, settings, { level }) {
    const { payload, staff, now } = tools;
    const copy = await readWorkingCopyById(payload, subject.id);
    const { kind } = await wayOf(tools, copy, settings);
    if (kind === 'publish') {
      const { province, key } = copy.procedure;
      const order = { province, key, decision: 'direct', approver: staff.id, now } as const;
      await publishProcedure(payload, { ...order, ...(level ? { notBelow: level } : {}) });
    }
    if (kind === 'review') {
      const note = textIn(settings, 'note') ?? '';
      const releaseOn = textIn(settings, 'releaseOn') ?? null;
      await submitForReview(payload, { staff, procedure: subject.id, note, releaseOn, now });
    }
  },
};
