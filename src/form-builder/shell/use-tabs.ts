import { useBuilder, useBuilderState } from '../state/use-builder';
import { builderTabs } from '../tabs';
import type { BuilderTab } from '../tabs/tab';

const forReaders = builderTabs.filter(({ changesNothing }) => changesNothing);

/** The screens this person has, and which of them is open. Whoever may not change the form sees and tries it. */
export function useTabs(): { tabs: readonly BuilderTab[]; open: BuilderTab | undefined } {
  const { facts } = useBuilder();
  const id = useBuilderState((state) => state.tab);
  const tabs = facts.mayEdit ? builderTabs : forReaders;
  return { tabs, open: tabs.find((tab) => tab.id === id) ?? tabs[0] };
}
