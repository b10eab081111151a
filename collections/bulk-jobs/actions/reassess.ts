import { levelStep, lostInWords, stepInWords } from '../../../src/service-level/level-step';
import { mayIn } from '../../access';
import { idOf } from '../../fields/relation';
import { messages } from '../../messages';
import { reassess as reassessReleased, wouldMove } from '../../publishing/reassess';
import { bulkMessages } from '../messages';
import type { BulkAction } from './action';

/** Assesses published services again with today's evidence, as the system does by itself every hour. */
export const reassess: BulkAction = {
  id: 'reassess',
  commits: true,
  name: { vi: 'Đánh giá lại mức độ', en: 'Assess the level again' },
  intro: {
    vi: 'Tính lại mức độ của dịch vụ đã công bố theo chứng cứ hôm nay. Mức độ chỉ hạ, hoặc trở lại mức đã duyệt.',
    en: 'Computes the level of published services from today’s evidence. It only falls, or rises back to what was approved.',
  },
  fields: [],
  async plan({ payload, staff, now, surroundings }, subject) {
    const province = idOf(subject.province) ?? '';
    if (!mayIn(staff, 'edit-catalogue', province)) return { verdict: 'refused', problems: [messages.deedNotAllowed] };
    if (!subject.releasedRevision) return { verdict: 'refused', problems: [bulkMessages.neverReleased] };
    const scope = { province, now, keys: [subject.key ?? ''], surroundings: await surroundings() };
    const [move] = await wouldMove(payload, scope);
    if (!move) return { verdict: 'same' };
    const step = levelStep(move.from, move.to);
    if (!step.isFall) return { verdict: 'change', changes: stepInWords(step), notes: [move.because] };
    const notes = [...lostInWords(step.lost), bulkMessages.fallsAnyway.message];
    return { verdict: 'fall', changes: stepInWords(step), notes };
  },
  async apply({ payload, now }, subject) {
    await reassessReleased(payload, { province: idOf(subject.province) ?? '', now, keys: [subject.key ?? ''] });
  },
};
