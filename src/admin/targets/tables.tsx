import type { ReactNode } from 'react';

type Column = { label: string; isNumber?: boolean };

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
            {columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" className={isNumber ? 'cat-number' : undefined}>
                {label}
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
                  <td key={column?.label ?? place} className={column?.isNumber ? 'cat-number' : undefined}>
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
