import type { ReactNode } from 'react';
import { drawItem, type PaperDrawings, type PaperItem } from '../../service-list/blank/paper-item';

/** A question of the blank on a page. */
export function BlankField({ item }: { item: PaperItem }) {
  return <div className={`blank-field blank-shape-${item.kind}`}>{drawItem(item, drawings)}</div>;
}

const drawings: PaperDrawings<ReactNode> = {
  note: ({ text }) => <p className="blank-note">{text}</p>,
  tick: ({ text }) => (
    <p className="blank-choice">
      <Box /> {text}
    </p>
  ),
  choice: ({ label, options }) => (
    <p className="blank-choices">
      <span className="blank-label">{label}</span>
      {options.map((option) => (
        <span className="blank-choice" key={option}>
          <Box /> {option}
        </span>
      ))}
    </p>
  ),
  table: (item) => <BlankTable {...item} />,
  group: ({ label, items }) => (
    <div className="blank-group">
      <p className="blank-label">{label}</p>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: questions of a group never move
        <BlankField key={at} item={item} />
      ))}
    </div>
  ),
  date: ({ label, place }) => (
    <p className="blank-line">
      <span className="blank-label">{label}</span> <span>{place}</span>
    </p>
  ),
  digits: ({ label, digits }) => (
    <p className="blank-line">
      <span className="blank-label">{label}</span>{' '}
      <span className="digits" aria-hidden="true">
        {Array.from({ length: digits }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes for digits are alike
          <span key={at} />
        ))}
      </span>
    </p>
  ),
  lines: ({ label, lines, unit }) => (
    <div className={lines > 1 ? 'blank-long' : undefined}>
      <p className="blank-line">
        <span className="blank-label">{label}</span> <span className="line" />
        {unit && <span>{unit}</span>}
      </p>
      {Array.from({ length: lines - 1 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are alike
        <p className="blank-line" key={at}>
          <span className="line" />
        </p>
      ))}
    </div>
  ),
};

function BlankTable({ title, columns, rows }: Extract<PaperItem, { kind: 'table' }>) {
  return (
    <table className="blank-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and two may have one title
            <th scope="col" key={at}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty rows are alike but for their number
          <tr key={row}>
            {columns.map((_column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={at}>{at === 0 ? row + 1 : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Box() {
  return <span className="box" aria-hidden="true" />;
}
