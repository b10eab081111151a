import { isDate } from '../../procedure/iso-date';
import { cleanLine } from './clean-text';

const two = (text: string) => text.padStart(2, '0');

/** A day as ISO text; undefined when there is none such. `05/9/2026`, `5-9-2026`, `ngày 05 tháng 9 năm 2026`, `2026-09-05`. */
export function readDate(text: string): string | undefined {
  const line = cleanLine(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(line);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const local =
    /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(line) ?? /(\d{1,2}) tháng (\d{1,2}) năm (\d{4})/iu.exec(line);
  return local ? existing(local[3], local[2], local[1]) : undefined;
}

function existing(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const date = `${year}-${two(month ?? '')}-${two(day ?? '')}`;
  return isDate(date) ? date : undefined;
}

/** The last day of a target that names a quarter or a year: `Quý III/2026` -> 2026-09-30, `2026` -> 2026-12-31. */
export function readTargetDay(text: string): string | undefined {
  const line = cleanLine(text);
  const quarter = /^quý (I|II|III|IV|[1-4])\s*[/-]?\s*(?:năm )?(\d{4})$/iu.exec(line);
  if (quarter?.[1] !== undefined && quarter[2] !== undefined) {
    const place = ['I', 'II', 'III', 'IV'].indexOf(quarter[1].toUpperCase());
    const number = place === -1 ? Number(quarter[1]) : place + 1;
    return `${quarter[2]}-${['03-31', '06-30', '09-30', '12-31'][number - 1]}`;
  }
  const year = /^(?:năm )?(\d{4})$/iu.exec(line)?.[1];
  return year === undefined ? readDate(text) : `${year}-12-31`;
}
