export { FormView, type FormViewHandle, type FormViewProps, type Snapshot } from './form-view';
export type { Check, CheckResult } from './state/check';
export type { PlaceLookup } from './state/places-cache';
export { type UploadedFile, type UploadFile, UploadRefused } from './state/upload-board';
export type { Submit } from './state/use-filling';
