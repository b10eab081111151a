import type { ReactNode } from 'react';
import { readTexts } from '../parts/field-texts';
import type { Control, ControlProps } from './control';

const tones = ['info', 'warning', 'success'] as const;

function ExplanationControl({ schema, ui }: ControlProps): ReactNode {
  const texts = readTexts(schema, ui);
  const tone = tones.find((each) => each === schema['x-tone']) ?? 'info';
  const body = typeof schema['x-text'] === 'string' ? schema['x-text'] : texts.help;
  return (
    <div className={`pc-explanation pc-tone-${tone}`}>
      {texts.label ? <p className="pc-explanation-title">{texts.label}</p> : null}
      {(body ?? '')
        .split(/\n+/)
        .filter(Boolean)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </div>
  );
}

export const explanationControl: Control = { fields: ['explanation'], Component: ExplanationControl };
