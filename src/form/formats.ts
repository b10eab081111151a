import { fullFormats } from 'ajv-formats/dist/formats.js';

/**
 * The formats that are checked; every other one is an annotation, on both sides alike. Regular expressions come from ajv-formats;
 * `date` is our own function because it must also stand, as text, in the validators that browsers load.
 */
export const formats: Record<string, RegExp | ((text: string) => boolean)> = {
  ...Object.fromEntries(
    ['email', 'uuid', 'ipv4', 'ipv6', 'hostname'].flatMap((name): [string, RegExp][] => {
      const format = Object.entries(fullFormats).find(([known]) => known === name)?.[1];
      return format instanceof RegExp ? [[name, format]] : [];
    }),
  ),
  date: isDate,
};

/**
 * The formats that a form may name: those of JSON Schema, and those that ajv-formats and rjsf know. Any other stops a strict ajv, so a
 * portal could not use the form.
 */
export const knownFormats: ReadonlySet<string> = new Set([
  ...Object.keys(fullFormats),
  ...['idn-email', 'idn-hostname', 'iri', 'iri-reference', 'data-url', 'color'],
]);

/** Whether a text is a real calendar day, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] ?? 0);
}

/** `isDate` as module text. A test holds the two together. */
export const isDateText = `function isDate(text){
const match=/^(\\d{4})-(\\d{2})-(\\d{2})$/.exec(text);
if(!match)return false;
const year=+match[1],month=+match[2],day=+match[3];
const isLeap=year%4===0&&(year%100!==0||year%400===0);
const days=[31,isLeap?29:28,31,30,31,30,31,31,30,31,30,31];
return month>=1&&month<=12&&day>=1&&day<=days[month-1];
}`;
