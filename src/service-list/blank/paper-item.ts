/** How a question looks on paper. Whoever draws it has a drawing for each kind. */
export type PaperItem =
  /** A sentence to read. */
  | { kind: 'note'; text: string }
  /** A box to tick with its text. */
  | { kind: 'tick'; text: string }
  /** A question with boxes to choose from. */
  | { kind: 'choice'; label: string; options: readonly string[] }
  /** Rows to fill in. */
  | { kind: 'table'; title: string; columns: readonly string[]; rows: number }
  /** Questions that belong together. */
  | { kind: 'group'; label: string; items: readonly PaperItem[] }
  /** A question with a place for a date (`ngày .... tháng ....`). */
  | { kind: 'date'; label: string; place: string }
  /** A question with a box for each digit. */
  | { kind: 'digits'; label: string; digits: number }
  /** A question with lines to write on, and the unit behind them. */
  | { kind: 'lines'; label: string; lines: number; unit: string | undefined };

export type PaperKind = PaperItem['kind'];

/** A drawing for each kind of item. */
export type PaperDrawings<Drawn> = { [Kind in PaperKind]: (item: Extract<PaperItem, { kind: Kind }>) => Drawn };

/** Draws an item with the drawing of its kind. */
export function drawItem<Drawn>(item: PaperItem, drawings: PaperDrawings<Drawn>): Drawn {
  switch (item.kind) {
    case 'note':
      return drawings.note(item);
    case 'tick':
      return drawings.tick(item);
    case 'choice':
      return drawings.choice(item);
    case 'table':
      return drawings.table(item);
    case 'group':
      return drawings.group(item);
    case 'date':
      return drawings.date(item);
    case 'digits':
      return drawings.digits(item);
    case 'lines':
      return drawings.lines(item);
  }
}
