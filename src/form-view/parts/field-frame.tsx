import type { ReactNode } from 'react';
import type { JsonSchema, UiSchema } from '../../form/json';
import { type Path, pathId, pathText } from '../state/paths';
import type { Finding } from '../state/problem-board';
import { type Say, textIn, useView } from '../state/view-context';
import { type FieldTexts, readTexts } from './field-texts';

/** What a control must put on its element so that its name, hint and errors are heard. Only ids that exist. */
export type ControlAria = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

type FrameProps = {
  path: Path;
  schema: JsonSchema;
  ui: UiSchema;
  required: boolean;
  /** Overrides the title of the schema. */
  label?: string;
  /** A hint of the control itself, after the author's. */
  hint?: string;
  /** More lines that describe the control (limits, characters left): they exist as long as the frame does. */
  describedBy?: string;
  children: (aria: ControlAria) => ReactNode;
};

/** Errors first, then warnings, each with its kind said in words. */
export function Findings({ id, findings }: { id: string; findings: readonly Finding[] }): ReactNode {
  const { locale, say } = useView();
  return (
    <div id={id} className="pc-findings">
      {findings.map(({ problem, severity }) => (
        <p key={`${severity}-${problem.code}-${problem.field}-${problem.message.vi}`} className={`pc-${severity}`}>
          <span className="pc-visually-hidden">{say(severity === 'error' ? 'errorPrefix' : 'warningPrefix')} </span>
          {textIn(locale, problem.message)}
        </p>
      ))}
    </div>
  );
}

/** Label or legend with "(không bắt buộc)" for what may stay empty. A function, not a component: there is one per field. */
export function labelText(say: Say, label: string, required: boolean): ReactNode {
  return required ? label : [label, <span key="optional" className="pc-optional">{` ${say('optional')}`}</span>];
}

function whyWeAsk(say: Say, { why, legalBasis }: FieldTexts): ReactNode {
  if (!why && !legalBasis) return null;
  return (
    <details className="pc-why">
      <summary>{say('whyWeAsk')}</summary>
      {why ? <p>{why}</p> : null}
      {legalBasis ? <p>{say('legalBasis', { text: legalBasis })}</p> : null}
    </details>
  );
}

type Inner = { id: string; texts: FieldTexts; findings: readonly Finding[]; aria: ControlAria };

function useFrame(props: FrameProps, scope: 'at' | 'within'): Inner {
  const { path, schema, ui, required, label, hint, describedBy } = props;
  // Read, not subscribed to: the row around it is rendered again when its findings change.
  const findings = useView().store.problems[scope](pathText(path));
  const id = pathId(path);
  const texts = readTexts(schema, ui, label);
  const invalid = findings.some((finding) => finding.severity === 'error');
  const described = [
    texts.help ? `${id}-help` : '',
    hint ? `${id}-hint` : '',
    findings.length > 0 ? `${id}-findings` : '',
    describedBy ?? '',
  ].filter(Boolean);
  return {
    id,
    texts,
    findings,
    aria: {
      id,
      'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      'aria-invalid': invalid || undefined,
      'aria-required': required || undefined,
    },
  };
}

function fieldClass(findings: readonly Finding[]): string {
  if (findings.some((finding) => finding.severity === 'error')) return 'pc-field pc-field-error';
  return findings.length > 0 ? 'pc-field pc-field-warning' : 'pc-field';
}

function hints(id: string, help: string | undefined, hint: string | undefined): ReactNode {
  if (!help && !hint) return null;
  return (
    <>
      {help ? (
        <p id={`${id}-help`} className="pc-hint">
          {help}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="pc-hint">
          {hint}
        </p>
      ) : null}
    </>
  );
}

/** What stands between the name of a field and its control. */
function beforeControl(say: Say, { id, texts, findings }: Inner, hint: string | undefined): ReactNode {
  return (
    <>
      {hints(id, texts.help, hint)}
      {whyWeAsk(say, texts)}
      {findings.length > 0 ? <Findings id={`${id}-findings`} findings={findings} /> : null}
    </>
  );
}

/** A single control: label, hint, findings, then the control. */
export function FieldFrame(props: FrameProps): ReactNode {
  const { say } = useView();
  const inner = useFrame(props, 'within');
  const { id, texts, findings, aria } = inner;
  return (
    <div className={fieldClass(findings)}>
      <label className="pc-label" htmlFor={id}>
        {labelText(say, texts.label, props.required)}
      </label>
      {beforeControl(say, inner, props.hint)}
      {props.children(aria)}
    </div>
  );
}

/**
 * Several controls under one question: fieldset and legend. `scope` 'within' for one answer in several boxes (a date,
 * radio buttons), 'at' for composites whose members show their own findings.
 */
export function GroupFrame(
  props: FrameProps & { scope: 'at' | 'within'; focusable?: boolean; className?: string; role?: 'radiogroup' },
): ReactNode {
  const { say } = useView();
  const inner = useFrame(props, props.scope);
  const { id, texts, findings, aria } = inner;
  return (
    <fieldset
      className={`${fieldClass(findings)} ${props.className ?? 'pc-group'}`}
      aria-describedby={aria['aria-describedby']}
      {...(props.focusable ? { id, tabIndex: -1 } : {})}
      {...(props.role
        ? { role: props.role, 'aria-invalid': aria['aria-invalid'], 'aria-required': aria['aria-required'] }
        : {})}
    >
      <legend className="pc-label">{labelText(say, texts.label, props.required)}</legend>
      {beforeControl(say, inner, props.hint)}
      {props.children(aria)}
    </fieldset>
  );
}
