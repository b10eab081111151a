import type { Problem } from '../problem/problem';
import { boundsProblem } from './checks/bounds';
import { checkBrokenTexts } from './checks/broken-texts';
import { checkCalculations } from './checks/calculations';
import { checkCompiles } from './checks/compiles';
import { checkConditions, checkConditionsAgree } from './checks/conditions';
import { checkDeclaredRules } from './checks/declared-rules';
import type { FormCheck } from './checks/fault';
import { checkFieldSettings } from './checks/field-settings';
import { checkKeywordValues } from './checks/keyword-values';
import { checkPlacement } from './checks/placement';
import { checkSchemaWords } from './checks/schema-words';
import { isFormShaped, shapeProblems } from './checks/shape';
import { checkTexts } from './checks/texts';

/** What a form must be, beyond its outer shape. */
const checks: readonly FormCheck[] = [
  checkPlacement,
  checkFieldSettings,
  checkSchemaWords,
  checkDeclaredRules,
  checkConditions,
  checkCalculations,
  checkTexts,
  checkBrokenTexts,
];

/**
 * Whether a document is a form of our dialect that may be published: bounded, of the right shape, every field and rule sound, and
 * compiling. No problems means that `makeValidator` and `validatorCode` work. Takes anything and never throws; nothing in it is run.
 */
export function checkForm(document: unknown): Problem[] {
  const bounds = boundsProblem(document);
  if (bounds !== undefined) return [bounds];
  if (!isFormShaped(document)) return shapeProblems(document);
  const problems = checks.flatMap((check) => check(document));
  if (problems.length > 0) return problems;
  const wrong = checkKeywordValues(document);
  return wrong.length > 0 ? wrong : [...checkConditionsAgree(document), ...checkCompiles(document)];
}
