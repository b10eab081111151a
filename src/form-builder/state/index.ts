export type { BuilderState, BuilderStore, DispatchOptions, FocusWish, Outcome } from './builder-store';
export {
  type Builder,
  BuilderProvider,
  useBuilder,
  useBuilderState,
  useDraft,
  useField,
  useSay,
  useSection,
  useSelection,
  useSettledDraft,
  useSettledForm,
  useStep,
  useTestCases,
} from './use-builder';
