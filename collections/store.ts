export { makeDossierStore } from './dossiers/store';
export { makeReleaseStore } from './releases/store';
export { makeUploadStore } from './uploads/store';
