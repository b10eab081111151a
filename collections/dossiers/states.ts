import type { DossierState } from '../../src/dossier/dossier';
import { states as known } from '../../src/dossier/states';
import type { Text } from '../../src/messages/text';

/** The states of a dossier as choices of the admin, in the order of their national numbers. */
export const states: { value: DossierState; label: Text }[] = known.map(({ state, name }) => ({
  value: state,
  label: name,
}));
