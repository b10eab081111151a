'use client';
import { type LevelStep, lostInWords, stepInWords } from '../../service-level/level-step';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { CriteriaList } from './level-row';

/** `Mức độ: 3 → 0; Theo Nghị định 224/2026: Một phần → Cung cấp thông tin`. */
function useStepInWords(step: LevelStep): string {
  const { locale } = useSay();
  return stepInWords(step)
    .map(({ title, from, to }) => `${title[locale]}: ${from?.[locale] ?? ''} → ${to[locale]}`)
    .join('; ');
}

/** In the panel: that publishing would lower the level, and each line that is then missing with the way to mend it. */
export function FallWarning({ fall }: { fall: LevelStep }) {
  const { say } = useSay();
  const step = useStepInWords(fall);
  return (
    <>
      <p className="cat-warn">{say(fall.lost.length > 0 ? messages.falls : messages.fallsNoLine, { step })}</p>
      {fall.lost.length > 0 && <CriteriaList criteria={fall.lost} />}
    </>
  );
}

type AskProps = {
  fall: LevelStep;
  /** Whether a second person decides on it. */
  isForReview: boolean;
  onYes: () => void;
  onClose: () => void;
};

/** Asks before a publication, or a request for one, that lowers the level. */
export function FallQuestion({ fall, isForReview, onYes, onClose }: AskProps) {
  const { say } = useSay();
  const step = useStepInWords(fall);
  const lost = lostInWords(fall.lost)
    .map((text) => say(text))
    .join(' ');
  return (
    <ConfirmDialog
      title={say(messages.fallTitle)}
      text={say(messages.fallAsk, { step, lost }).trim()}
      yes={say(isForReview ? messages.fallSubmit : messages.fallPublish)}
      onYes={onYes}
      onClose={onClose}
    />
  );
}
