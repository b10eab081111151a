import { cleanLine, cleanLines } from '../form/field-types/clean-text';
import { fillText, type Text } from '../messages/text';
import { auditAction } from './actions';
import type { AuditActor, AuditEntry } from './entry';
import { auditMessages } from './messages';

/** Who did it, in words. */
export function sayActor(actor: AuditActor): Text {
  if (actor.kind === 'staff') return { vi: actor.name, en: actor.name };
  return auditMessages[actor.kind];
}

type Told = Pick<AuditEntry, 'action' | 'actor' | 'subject' | 'reason'> & Partial<Pick<AuditEntry, 'changes'>>;

/**
 * A line of the log as a sentence: "Nguyễn Văn A công bố «Đăng ký khai sinh»". Marks that turn the reading direction are left out of names
 * and reasons: they would turn the rest of the sentence.
 */
export function auditSentence(line: Told): Text {
  const { action, actor, subject, reason } = line;
  const known = auditAction(action);
  if (!known) return { vi: action, en: action };
  const who = sayActor(actor);
  const releaseOn = line.changes?.find(({ field }) => field === 'releaseOn')?.to;
  const date = typeof releaseOn === 'string' ? releaseOn.split('-').reverse().join('/') : null;
  const sentence =
    (date !== null && known.dated) ||
    (reason === 'direct' && known.direct) ||
    (reason && known.reasoned) ||
    known.sentence;
  const said = (locale: 'vi' | 'en') => ({
    who: cleanLine(who[locale]),
    what: `«${cleanLine(subject.title)}»`,
    reason: reason ? cleanLines(reason) : auditMessages.noReason[locale],
    date: date ?? '',
  });
  return { vi: fillText(sentence, said('vi')).vi, en: fillText(sentence, said('en')).en };
}
