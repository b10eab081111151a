import type { ReactNode } from 'react';
import type { FormField } from '../../form/fields';
import { type Json, type JsonObject, listAt, member, objectAt, textAt } from '../../form/json';
import type { PageContext } from '../page-context';
import { filingTexts } from './messages';

/**
 * How a question looks on paper. Shapes go by the JSON Schema of the answer, not by field type, so a foreign field gets its
 * lines too. The first shape that fits draws the field.
 */
type BlankShape = {
  name: string;
  fits: (field: FormField) => boolean;
  draw: (field: FormField, context: PageContext) => ReactNode;
};

const mostBoxes = 12;
/** Shorter codes are not written digit by digit: on paper people write the name (a commune). */
const fewestDigits = 9;
const emptyRows = [1, 2, 3, 4];

const shapes: readonly BlankShape[] = [
  {
    name: 'explanation',
    fits: ({ node }) => member(node, 'type') === 'null',
    draw: (field) => <p className="blank-note">{textAt(field.node, 'description') ?? field.label}</p>,
  },
  {
    name: 'attachment',
    fits: ({ ui }) => member(ui, 'ui:widget') === 'upload',
    draw: (field, context) => (
      <p className="blank-choice">
        <Box /> {context.say(filingTexts.attached)}: {field.label}
      </p>
    ),
  },
  {
    name: 'table',
    fits: ({ isTable }) => isTable,
    draw: (field, context) => <BlankTable field={field} context={context} />,
  },
  {
    name: 'many-of-a-list',
    fits: ({ node }) => listAt(member(node, 'items'), 'enum').length > 0,
    draw: (field) => <Boxes field={field} labels={labelsOf(objectAt(field.node, 'items'), field.ui)} />,
  },
  {
    name: 'agreement',
    fits: ({ node }) => member(node, 'const') === true,
    draw: (field) => (
      <p className="blank-choice">
        <Box /> {field.label}
      </p>
    ),
  },
  {
    name: 'one-of-a-list',
    fits: ({ node }) => listAt(node, 'enum').length > 0 && listAt(node, 'enum').length <= mostBoxes,
    draw: (field) => <Boxes field={field} labels={labelsOf(field.node, field.ui)} />,
  },
  {
    name: 'yes-or-no',
    fits: ({ node }) => member(node, 'type') === 'boolean',
    draw: (field, context) => (
      <Boxes field={field} labels={[context.say(filingTexts.yes), context.say(filingTexts.no)]} />
    ),
  },
  {
    name: 'group',
    fits: ({ inner }) => inner.length > 0,
    draw: (field, context) => (
      <div className="blank-group">
        <p className="blank-label">{asked(field.label)}</p>
        {field.inner.map((inner) => (
          <BlankField key={inner.key} field={inner} context={context} />
        ))}
      </div>
    ),
  },
  {
    name: 'date',
    fits: ({ node }) => member(node, 'format') === 'date',
    draw: (field, context) => (
      <p className="blank-line">
        <span className="blank-label">{asked(field.label)}</span> <span>{context.say(filingTexts.dateLine)}</span>
      </p>
    ),
  },
  {
    name: 'digits',
    fits: ({ node }) => (digitsOf(node) ?? 0) >= fewestDigits,
    draw: (field) => (
      <p className="blank-line">
        <span className="blank-label">{asked(field.label)}</span>{' '}
        <span className="digits" aria-hidden="true">
          {Array.from({ length: digitsOf(field.node) ?? 0 }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes for digits are alike
            <span key={at} />
          ))}
        </span>
      </p>
    ),
  },
  {
    name: 'long-text',
    fits: ({ ui }) => member(ui, 'ui:widget') === 'textarea',
    draw: (field) => (
      <div className="blank-long">
        <p className="blank-line">
          <span className="blank-label">{asked(field.label)}</span> <span className="line" />
        </p>
        <p className="blank-line">
          <span className="line" />
        </p>
        <p className="blank-line">
          <span className="line" />
        </p>
      </div>
    ),
  },
  {
    name: 'line',
    fits: () => true,
    draw: (field) => (
      <p className="blank-line">
        <span className="blank-label">{asked(field.label)}</span> <span className="line" />
        {unitOf(field) && <span>{unitOf(field)}</span>}
      </p>
    ),
  },
];

/** One question on paper. */
export function BlankField({ field, context }: { field: FormField; context: PageContext }) {
  const shape = shapes.find((one) => one.fits(field));
  return <div className={`blank-field blank-shape-${shape?.name ?? 'line'}`}>{shape?.draw(field, context)}</div>;
}

function BlankTable({ field, context }: { field: FormField; context: PageContext }) {
  const columns = field.inner;
  return (
    <table className="blank-table">
      <caption>{field.label}</caption>
      <thead>
        <tr>
          <th scope="col">{context.say(filingTexts.number)}</th>
          {columns.map((column) => (
            <th scope="col" key={column.key}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {emptyRows.map((number) => (
          <tr key={number}>
            <td>{number}</td>
            {columns.map((column) => (
              <td key={column.key} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Boxes({ field, labels }: { field: FormField; labels: readonly string[] }) {
  return (
    <p className="blank-choices">
      <span className="blank-label">{asked(field.label)}</span>
      {labels.map((label) => (
        <span className="blank-choice" key={label}>
          <Box /> {label}
        </span>
      ))}
    </p>
  );
}

function Box() {
  return <span className="box" aria-hidden="true" />;
}

function labelsOf(schema: Json | undefined, ui: JsonObject): string[] {
  const names = listAt(ui, 'ui:enumNames');
  return listAt(schema, 'enum').map((value, at) => {
    const name = names[at];
    return typeof name === 'string' ? name : String(value);
  });
}

/** How many digits an identifier has, when its pattern says one fixed number (`^[0-9]{12}$`). */
function digitsOf(schema: JsonObject): number | undefined {
  const match = /^\^(?:\[0-9\]|\\d)\{(\d{1,2})\}\$$/.exec(textAt(schema, 'pattern') ?? '');
  return match === null ? undefined : Number(match[1]);
}

function unitOf(field: FormField): string | undefined {
  return textAt(field.node, 'x-unit');
}

/** A label before the place to write: a question keeps its mark, anything else takes a colon. */
function asked(label: string): string {
  return /[?:.…]$/.test(label.trim()) ? label : `${label}:`;
}
