/** Forms as files and back. */
export { bundleFormat, type CarriedForm, type TransferLine, type TransferProblem } from './bundle';
export { type FormAddress, planImport } from './plan-import';
export { type ReadBundle, readBundle } from './read-bundle';
export { writeBundle, writeForm } from './write-bundle';
