/** Charts as plain SVG; every one stands beside a table with the same numbers, so they are hidden from those who hear the page. */

type Bar = { label: string; value: number };

const rowHeight = 28;
const labelWidth = 150;
const barWidth = 420;

/** Horizontal bars, the longest filling the width. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * rowHeight;
  return (
    <svg className="cat-chart" viewBox={`0 0 ${labelWidth + barWidth + 60} ${height}`} aria-hidden="true">
      {bars.map(({ label, value }, place) => {
        const top = place * rowHeight;
        const width = (value / most) * barWidth;
        return (
          <g key={label}>
            <text x={labelWidth - 10} y={top + 19} textAnchor="end">
              {label}
            </text>
            <rect
              x={labelWidth}
              y={top + 5}
              width={Math.max(1, width)}
              height={rowHeight - 10}
              rx="2"
              className="cat-bar"
            />
            <text x={labelWidth + width + 8} y={top + 19}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const columnHeight = 160;
const columnWidth = 44;

/** One column a month, stacked by level, the highest level at the foot: what has been reached stands on firm ground. */
export function Stacks({ columns }: { columns: readonly { label: string; parts: readonly number[] }[] }) {
  const most = Math.max(1, ...columns.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  const width = columns.length * columnWidth + 10;
  return (
    <svg className="cat-chart" viewBox={`0 0 ${width} ${columnHeight + 24}`} aria-hidden="true">
      {columns.map(({ label, parts }, place) => (
        <g key={label} transform={`translate(${place * columnWidth + 6} 0)`}>
          {stacked(parts, most).map(({ level, top, height }) => (
            <rect key={level} y={top} width={columnWidth - 12} height={height} className={`cat-level-${level}`} />
          ))}
          <text x={(columnWidth - 12) / 2} y={columnHeight + 18} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function stacked(parts: readonly number[], most: number): { level: number; top: number; height: number }[] {
  let foot = columnHeight;
  return parts
    .map((value, level) => ({ level, height: (value / most) * columnHeight }))
    .reverse()
    .filter(({ height }) => height > 0)
    .map(({ level, height }) => {
      foot -= height;
      return { level, top: foot, height };
    });
}
