export { makeDossierStore } from './dossiers/store';
export { makePortalKeyStore } from './portal-keys/store';
export { makeReleaseStore } from './releases/store';
export { makeUploadStore } from './uploads/store';
