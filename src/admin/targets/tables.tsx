import type { ReactNode } from 'react';

/** `isLong`: whole sentences stand in it; on a narrow screen the table scrolls rather than breaking them word by word. */
type Column = { label: string; isNumber?: boolean; isLong?: boolean };

/** A table of ours; its first column names the row. */
export function Table({
  columns,
  rows,
}: {
  columns: readonly Column[];
  rows: readonly { key: string; cells: ReactNode[] }[];
}) {
  return (
    <div className="cat-scroll">
      <table className="cat-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, place) => {
                const column = columns[place + 1];
                return (
                  <td key={column?.label ?? place} className={classOf(column)}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf(column: Column | undefined): string | undefined {
  if (column?.isNumber) return 'cat-number';
  return column?.isLong ? 'cat-long' : undefined;
}
