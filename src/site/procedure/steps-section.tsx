import { procedureTexts } from './messages';
import type { Subject } from './subject';

/** Trình tự thực hiện. */
export function StepsSection({ context, procedure }: Subject) {
  if (procedure.steps.length === 0) return <p>{context.say(procedureTexts.stepsNone)}</p>;
  return (
    <ol className="steps" {...context.vietnamese}>
      {procedure.steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity than their place
        <li key={at}>{step}</li>
      ))}
    </ol>
  );
}
