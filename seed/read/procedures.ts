import type { Procedure, ServiceTarget, Tier } from '../../src/procedure/procedure';
import { seedTenant } from './agencies';
import { readApplicants } from './applicants';
import { readCases } from './cases';
import { readLegalBasis } from './legal-basis';
import { readPerformers } from './performers';
import { type RawProcedure, rawProcedures } from './raw';

const tiers: Record<string, Tier> = { bo: 'ministry', tinh: 'province', xa: 'commune', khac: 'other' };

const currentLevels: Record<string, ServiceTarget['current']> = {
  toan_trinh: 'toan-trinh',
  mot_phan: 'mot-phan',
  thong_tin: 'thong-tin',
};

const legacyLevels: readonly ServiceTarget['legacy'][] = [1, 2, 3, 4];

function readTier(level: string): Tier {
  const tier = tiers[level];
  if (tier === undefined) throw new Error(`Unknown tier: ${level}`);
  return tier;
}

function readTarget(target: RawProcedure['targetLevel']): ServiceTarget {
  const legacy = legacyLevels.find((level) => level === target.legacy);
  const current = currentLevels[target.current];
  if (legacy === undefined || current === undefined) throw new Error(`Unknown target level: ${JSON.stringify(target)}`);
  return { legacy, current, reason: target.reason, date: null, responsible: null, origin: target.origin };
}

/** One raw record as a record of the catalogue. What the source says and we cannot read throws; nothing is guessed away. */
export function readProcedure(raw: RawProcedure): Procedure {
  return {
    province: seedTenant,
    key: raw.code ?? raw.id,
    code: raw.code,
    codeAsPrinted: raw.codeAsPrinted,
    name: raw.name.normalize('NFC').trim(),
    sector: raw.field,
    procedureType: raw.procedureType,
    tiers: raw.levels.map(readTier),
    applicants: readApplicants(raw.applicants),
    receivingAgency: raw.receivingAgency,
    decidingAgency: raw.decidingAgency,
    performers: readPerformers(raw),
    decision: raw.decision.number === null ? null : { number: raw.decision.number, date: null },
    legalBasis: readLegalBasis(raw.legalBasis),
    numberOfSets: raw.numberOfSets,
    steps: [...raw.steps],
    results: raw.results.map(({ name, code }) => ({ name, code })),
    requirements: raw.conditions,
    cases: readCases(raw),
    target: readTarget(raw.targetLevel),
    provenance: { source: raw.source, confidence: raw.confidence, caveats: [...raw.caveats] },
  };
}

/** The 60 procedures of the seed, in source order. */
export function seedProcedures(): Procedure[] {
  return rawProcedures.map(readProcedure);
}
