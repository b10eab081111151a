import { fillText, type Text } from '../../messages/text';
import type { ServiceFilter } from '../../portal/read-model/read-model';
import { ProblemError } from '../../problem/problem';
import type { ApplicantKind } from '../../procedure/procedure';
import { listParameters } from '../addresses';
import { applicantNames } from '../words/vocabulary';
import { listTexts } from './messages';

/** What the address of the list asks for. */
export type ListQuery = { filter: ServiceFilter; after: string | undefined };

/** Names may be long (the longest published one has 1,094 characters), and people paste them whole. */
const longestText = 1200;

/** Reads the parameters of the list. Throws a ProblemError (400) that names the parameter; an unknown sector or agency just finds nothing. */
export function readListQuery(parameters: URLSearchParams, province: string | null): ListQuery {
  const text = parameter(parameters, 'text');
  if (text !== undefined && text.length > longestText) {
    refuse('too-long', 'text', 'maxLength', fillText(listTexts.longText, { limit: longestText }));
  }
  const filter: ServiceFilter = {
    ...(province === null ? {} : { province }),
    ...(text === undefined ? {} : { text }),
    ...given('sector', parameter(parameters, 'sector')),
    ...given('agency', parameter(parameters, 'agency')),
    ...given('level', levelOf(parameter(parameters, 'level'))),
    ...given('applicant', applicantOf(parameter(parameters, 'applicant'))),
  };
  return { filter, after: parameter(parameters, 'after') };
}

/** The parameters of an address that shows this filter. */
export function listQueryParameters(filter: ServiceFilter): Record<string, string | undefined> {
  return {
    [listParameters.text]: filter.text,
    [listParameters.sector]: filter.sector,
    [listParameters.agency]: filter.agency,
    [listParameters.level]: filter.level === undefined ? undefined : String(filter.level),
    [listParameters.applicant]: filter.applicant,
  };
}

function parameter(parameters: URLSearchParams, name: keyof typeof listParameters): string | undefined {
  const value = parameters.get(listParameters[name])?.normalize('NFC').trim();
  return value === undefined || value === '' ? undefined : value;
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  const one: Partial<Record<Name, Value>> = {};
  if (value !== undefined) one[name] = value;
  return one;
}

function levelOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[0-4]$/.test(value)) refuseValue('level', value);
  return Number(value);
}

function applicantOf(value: string | undefined): ApplicantKind | undefined {
  if (value === undefined || isApplicant(value)) return value;
  return refuseValue('applicant', value);
}

function isApplicant(value: string): value is ApplicantKind {
  return Object.hasOwn(applicantNames, value);
}

function refuseValue(name: 'level' | 'applicant', value: string): never {
  const message = {
    vi: fillText(listTexts.badParameter, { name: listTexts[name].vi, value: value.slice(0, 60) }).vi,
    en: fillText(listTexts.badParameter, { name: listTexts[name].en, value: value.slice(0, 60) }).en,
  };
  return refuse('parameter-invalid', name, 'enum', message);
}

function refuse(code: string, name: keyof typeof listParameters, rule: string, message: Text): never {
  throw new ProblemError(400, [{ code, field: listParameters[name], rule, message }]);
}
