import type { Intake } from '../intake/intake';
import type { FormTexts } from './form-texts';
import type { Splice } from './http/splice';
import type { PortalKey } from './keys/ports';
import type { Pull } from './pulls/pulls';
import type { PortalReadModel } from './read-model/form-source';

/** What the resolvers work with: the parts of the product, and the one request. */
export type PortalContext = {
  model: PortalReadModel;
  intake: Intake;
  formTexts: FormTexts;
  splice: Splice;
  /** The key the request came with. */
  key: PortalKey | undefined;
  /** Tells that a released procedure was read: counted for holders of a key, for nobody else. */
  pulled: (pull: Pull) => void;
  /** Absolute address uploads go to. */
  uploadUrl: () => string;
  uploadLimits: UploadLimits;
};

export type UploadLimits = { maxBytes: number; keptHours: number };
