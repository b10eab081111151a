import birthRegistration from '../../../form-schemas/starters/birth-registration.json';
import certifiedCopies from '../../../form-schemas/starters/certified-copies.json';
import constructionPermit from '../../../form-schemas/starters/construction-permit.json';
import drivingLicenceReissue from '../../../form-schemas/starters/driving-licence-reissue.json';
import funeralSupport from '../../../form-schemas/starters/funeral-support.json';
import householdBusiness from '../../../form-schemas/starters/household-business.json';
import landFirstRegistration from '../../../form-schemas/starters/land-first-registration.json';
import marriage from '../../../form-schemas/starters/marriage.json';
import { readStarter, type Starter } from './starter';

/** Every model form: one JSON file in form-schemas/starters, one line here. */
export const starters: readonly Starter[] = [
  birthRegistration,
  certifiedCopies,
  constructionPermit,
  drivingLicenceReissue,
  funeralSupport,
  householdBusiness,
  landFirstRegistration,
  marriage,
].map(readStarter);
