import { searchKey } from '../../service-list/search-key';
import { overlap, trigrams } from '../likeness';
import { remark } from '../remarks';
import type { Cell, Reading, ReadingContext } from './cell';
import { cleanLine, isBlank } from './clean-text';

/** From here on two sector names are taken for one, and the report says so. */
const similar = 0.7;

type Sectors = ReadingContext['sectors'];

/** Made once per list: thousands of rows ask the same list. */
const indexes = new WeakMap<Sectors, Map<string, string>>();

function indexOf(sectors: Sectors): Map<string, string> {
  const known = indexes.get(sectors);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { id, name, aliases } of sectors) {
    for (const each of [...aliases, name]) index.set(sectorKey(each), id);
  }
  indexes.set(sectors, index);
  return index;
}

/** `LĨNH VỰC LUẬT SƯ`, `Lĩnh vực: Luật sư`, `Luật sư (cấp xã)` are one sector. */
function sectorKey(text: string): string {
  return searchKey(text.replace(/\(\s*cấp [^)]*\)/giu, ' ')).replace(/^linh vuc /, '');
}

function nearest(text: string, sectors: Sectors): { id: string; name: string } | undefined {
  const wanted = trigrams(sectorKey(text));
  const scored = sectors.map(({ id, name }) => ({ id, name, score: overlap(wanted, trigrams(name)) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= similar ? best : undefined;
}

function read(text: string, { sectors }: ReadingContext): Reading {
  const printed = cleanLine(text);
  if (isBlank(text)) return { values: {}, remarks: [remark('sector-missing', 'sector', '')] };
  const id = indexOf(sectors).get(sectorKey(printed));
  if (id !== undefined) return { values: { sector: { id, text: printed } }, remarks: [] };
  const near = nearest(printed, sectors);
  if (near) {
    return {
      values: { sector: { id: near.id, text: printed } },
      remarks: [remark('sector-similar', 'sector', printed, { name: near.name })],
    };
  }
  return {
    values: { sector: { id: null, text: printed } },
    remarks: [remark('sector-unknown', 'sector', printed)],
  };
}

export const sectorCell: Cell = {
  id: 'sector',
  title: { vi: 'Lĩnh vực', en: 'Sector' },
  headers: ['linh vuc', 'linh vuc tthc', 'ten linh vuc', 'nganh linh vuc', 'sector'],
  fillsDown: true,
  read,
};
