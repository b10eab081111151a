/** The parts of a dossier number (mã hồ sơ) `{agency}-{yymmdd}-{serial}`. */
export type DossierNumber = {
  /** `H56.14`, `H15.50.05.13`, or in the old notation `000.A0.01.H26`. */
  agency: string;
  /** ISO date of reception. */
  date: string;
  serial: number;
};

/** Why a number is refused: wrong shape, or right shape with a date or owner that does not exist. */
export type NumberFault = 'number-shape' | 'number-date' | 'number-owner';

const shape =
  /^((?:000\.[0-9A-Z]{2}\.\d{2}\.([GH]\d{2}))|(?:([GH]\d{2})(?:\.\d{2,3}){0,3}))-(\d{2})(\d{2})(\d{2})-(\d{4,7})$/;
const agencyShape = /^(?:000\.[0-9A-Z]{2}\.\d{2}\.[GH]\d{2}|[GH]\d{2}(?:\.\d{2,3}){0,3})$/;

/** Serials have at least this many digits; a busy day grows to as many as it needs, at most 7. */
const serialDigits = 4;
const greatestSerial = 9_999_999;

function isoDate(year: string, month: string, day: string): string | undefined {
  const text = `20${year}-${month}-${day}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}

/**
 * Takes a dossier number apart.
 *
 * @param isOwner whether a province or ministry code exists (`H01`..`H63`, `G01`..)
 */
export function readDossierNumber(text: string, isOwner: (code: string) => boolean): DossierNumber | NumberFault {
  const match = shape.exec(text);
  const [, agency, oldOwner, newOwner, year, month, day, serial] = match ?? [];
  if (agency === undefined || year === undefined || month === undefined || day === undefined) return 'number-shape';
  const date = isoDate(year, month, day);
  if (date === undefined) return 'number-date';
  if (!isOwner(oldOwner ?? newOwner ?? '')) return 'number-owner';
  return { agency, date, serial: Number(serial) };
}

/** What every number of an agency and a day begins with: `H01.12-261122-`. */
export function numberPrefix(agency: string, date: string): string {
  return `${agency}-${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8, 10)}-`;
}

/** Writes a dossier number: `H01.12-261122-0001`. */
export function writeDossierNumber({ agency, date, serial }: DossierNumber): string {
  return `${numberPrefix(agency, date)}${String(serial).padStart(serialDigits, '0')}`;
}

/**
 * The serial after the last number of the same prefix; 1 when there is none or it cannot be read.
 * Undefined when the day's serials are used up.
 */
export function nextSerial(last: string | undefined): number | undefined {
  const serial = Number(/-(\d{4,7})$/.exec(last ?? '')?.[1] ?? 0) + 1;
  return serial > greatestSerial ? undefined : serial;
}

/**
 * The agency part of the numbers of a dossier: the agency's own code when it has the national shape, else the nearest
 * code above it that has (`H01.VPDKDD` -> `H01`).
 */
export function numberingAgency(agency: string, province: string): string {
  const parts = agency.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const code = parts.slice(0, length).join('.');
    if (agencyShape.test(code)) return code;
  }
  return province;
}

/** The number as people may type it (spaces, small letters, other dashes) in the shape it is stored in. */
export function tidyNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '');
}
