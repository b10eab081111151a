import adoptedChild from '../../../form-schemas/blocks/adopted-child.json';
import adoption from '../../../form-schemas/blocks/adoption.json';
import agriFood from '../../../form-schemas/blocks/agri-food.json';
import alcoholRetail from '../../../form-schemas/blocks/alcohol-retail.json';
import artPerformance from '../../../form-schemas/blocks/art-performance.json';
import attachedAssets from '../../../form-schemas/blocks/attached-assets.json';
import authorisation from '../../../form-schemas/blocks/authorisation.json';
import benefitPayment from '../../../form-schemas/blocks/benefit-payment.json';
import birthChild from '../../../form-schemas/blocks/birth-child.json';
import birthGrownPerson from '../../../form-schemas/blocks/birth-grown-person.json';
import birthParents from '../../../form-schemas/blocks/birth-parents.json';
import branch from '../../../form-schemas/blocks/branch.json';
import buildingPermit from '../../../form-schemas/blocks/building-permit.json';
import buildingPermitExtension from '../../../form-schemas/blocks/building-permit-extension.json';
import buildingSite from '../../../form-schemas/blocks/building-site.json';
import buildingWorks from '../../../form-schemas/blocks/building-works.json';
import changeOfContent from '../../../form-schemas/blocks/change-of-content.json';
import childHealthInsurance from '../../../form-schemas/blocks/child-health-insurance.json';
import childResidence from '../../../form-schemas/blocks/child-residence.json';
import citizen from '../../../form-schemas/blocks/citizen.json';
import civilStatusChange from '../../../form-schemas/blocks/civil-status-change.json';
import civilStatusCopy from '../../../form-schemas/blocks/civil-status-copy.json';
import company from '../../../form-schemas/blocks/company.json';
import companyOwner from '../../../form-schemas/blocks/company-owner.json';
import confirmationPurpose from '../../../form-schemas/blocks/confirmation-purpose.json';
import contact from '../../../form-schemas/blocks/contact.json';
import copies from '../../../form-schemas/blocks/copies.json';
import criminalRecord from '../../../form-schemas/blocks/criminal-record.json';
import currentPaper from '../../../form-schemas/blocks/current-paper.json';
import deathNotice from '../../../form-schemas/blocks/death-notice.json';
import deathRecord from '../../../form-schemas/blocks/death-record.json';
import declaration from '../../../form-schemas/blocks/declaration.json';
import diplomaCopy from '../../../form-schemas/blocks/diploma-copy.json';
import disability from '../../../form-schemas/blocks/disability.json';
import drivingLicence from '../../../form-schemas/blocks/driving-licence.json';
import earlierBirthRegistration from '../../../form-schemas/blocks/earlier-birth-registration.json';
import educationCentre from '../../../form-schemas/blocks/education-centre.json';
import ending from '../../../form-schemas/blocks/ending.json';
import environmentalPermit from '../../../form-schemas/blocks/environmental-permit.json';
import exchangePaper from '../../../form-schemas/blocks/exchange-paper.json';
import extension from '../../../form-schemas/blocks/extension.json';
import facility from '../../../form-schemas/blocks/facility.json';
import familyAndHistory from '../../../form-schemas/blocks/family-and-history.json';
import fishingVessel from '../../../form-schemas/blocks/fishing-vessel.json';
import foodService from '../../../form-schemas/blocks/food-service.json';
import foreignPerson from '../../../form-schemas/blocks/foreign-person.json';
import foreignWorker from '../../../form-schemas/blocks/foreign-worker.json';
import funeralSupport from '../../../form-schemas/blocks/funeral-support.json';
import grantHistory from '../../../form-schemas/blocks/grant-history.json';
import greenTrees from '../../../form-schemas/blocks/green-trees.json';
import householdBusiness from '../../../form-schemas/blocks/household-business.json';
import householdBusinessApplicant from '../../../form-schemas/blocks/household-business-applicant.json';
import householdBusinessChanges from '../../../form-schemas/blocks/household-business-changes.json';
import householdBusinessRegistered from '../../../form-schemas/blocks/household-business-registered.json';
import householder from '../../../form-schemas/blocks/householder.json';
import informantRelation from '../../../form-schemas/blocks/informant-relation.json';
import inspectionReadiness from '../../../form-schemas/blocks/inspection-readiness.json';
import landCertificate from '../../../form-schemas/blocks/land-certificate.json';
import landDispute from '../../../form-schemas/blocks/land-dispute.json';
import landOrigin from '../../../form-schemas/blocks/land-origin.json';
import landParcel from '../../../form-schemas/blocks/land-parcel.json';
import landTransfer from '../../../form-schemas/blocks/land-transfer.json';
import lawyerPractice from '../../../form-schemas/blocks/lawyer-practice.json';
import legalAid from '../../../form-schemas/blocks/legal-aid.json';
import loss from '../../../form-schemas/blocks/loss.json';
import lostPaper from '../../../form-schemas/blocks/lost-paper.json';
import maritalStatus from '../../../form-schemas/blocks/marital-status.json';
import maritalStatusPurpose from '../../../form-schemas/blocks/marital-status-purpose.json';
import marriageConditions from '../../../form-schemas/blocks/marriage-conditions.json';
import marriageSpouses from '../../../form-schemas/blocks/marriage-spouses.json';
import medicalFacility from '../../../form-schemas/blocks/medical-facility.json';
import medicalPractice from '../../../form-schemas/blocks/medical-practice.json';
import meritBurial from '../../../form-schemas/blocks/merit-burial.json';
import meritDeathAllowance from '../../../form-schemas/blocks/merit-death-allowance.json';
import meritSurvivors from '../../../form-schemas/blocks/merit-survivors.json';
import oldPaper from '../../../form-schemas/blocks/old-paper.json';
import optionalCopies from '../../../form-schemas/blocks/optional-copies.json';
import organisation from '../../../form-schemas/blocks/organisation.json';
import originalRegister from '../../../form-schemas/blocks/original-register.json';
import papersToCopy from '../../../form-schemas/blocks/papers-to-copy.json';
import permanentResidence from '../../../form-schemas/blocks/permanent-residence.json';
import pharmacyPractice from '../../../form-schemas/blocks/pharmacy-practice.json';
import pharmacyRetail from '../../../form-schemas/blocks/pharmacy-retail.json';
import poorHousehold from '../../../form-schemas/blocks/poor-household.json';
import professionalEducation from '../../../form-schemas/blocks/professional-education.json';
import realEstateBroker from '../../../form-schemas/blocks/real-estate-broker.json';
import request from '../../../form-schemas/blocks/request.json';
import residenceConfirmation from '../../../form-schemas/blocks/residence-confirmation.json';
import resultDelivery from '../../../form-schemas/blocks/result-delivery.json';
import roadwayUse from '../../../form-schemas/blocks/roadway-use.json';
import schoolTransfer from '../../../form-schemas/blocks/school-transfer.json';
import securityRegistration from '../../../form-schemas/blocks/security-registration.json';
import signatureToCertify from '../../../form-schemas/blocks/signature-to-certify.json';
import socialHousing from '../../../form-schemas/blocks/social-housing.json';
import socialInsuranceLumpSum from '../../../form-schemas/blocks/social-insurance-lump-sum.json';
import startOfOperation from '../../../form-schemas/blocks/start-of-operation.json';
import stayNotification from '../../../form-schemas/blocks/stay-notification.json';
import temporaryResidence from '../../../form-schemas/blocks/temporary-residence.json';
import tourGuide from '../../../form-schemas/blocks/tour-guide.json';
import transportBusiness from '../../../form-schemas/blocks/transport-business.json';
import vehicle from '../../../form-schemas/blocks/vehicle.json';
import vehicleTransfer from '../../../form-schemas/blocks/vehicle-transfer.json';
import visitAppointment from '../../../form-schemas/blocks/visit-appointment.json';
import { type Block, readBlock } from './block';

/** Every reusable block: one JSON file in form-schemas/blocks, one line here. Same key in two blocks = same question. */
export const blocks: readonly Block[] = [
  adoptedChild,
  adoption,
  agriFood,
  alcoholRetail,
  artPerformance,
  attachedAssets,
  authorisation,
  benefitPayment,
  birthChild,
  birthGrownPerson,
  birthParents,
  branch,
  buildingPermit,
  buildingPermitExtension,
  buildingSite,
  buildingWorks,
  changeOfContent,
  childHealthInsurance,
  childResidence,
  citizen,
  civilStatusChange,
  civilStatusCopy,
  company,
  companyOwner,
  confirmationPurpose,
  contact,
  copies,
  criminalRecord,
  currentPaper,
  deathNotice,
  deathRecord,
  declaration,
  diplomaCopy,
  disability,
  drivingLicence,
  earlierBirthRegistration,
  educationCentre,
  ending,
  environmentalPermit,
  exchangePaper,
  extension,
  facility,
  familyAndHistory,
  fishingVessel,
  foodService,
  foreignPerson,
  foreignWorker,
  funeralSupport,
  grantHistory,
  greenTrees,
  householdBusiness,
  householdBusinessApplicant,
  householdBusinessChanges,
  householdBusinessRegistered,
  householder,
  informantRelation,
  inspectionReadiness,
  landCertificate,
  landDispute,
  landOrigin,
  landParcel,
  landTransfer,
  lawyerPractice,
  legalAid,
  loss,
  lostPaper,
  maritalStatus,
  maritalStatusPurpose,
  marriageConditions,
  marriageSpouses,
  medicalFacility,
  medicalPractice,
  meritBurial,
  meritDeathAllowance,
  meritSurvivors,
  oldPaper,
  optionalCopies,
  organisation,
  originalRegister,
  papersToCopy,
  permanentResidence,
  pharmacyPractice,
  pharmacyRetail,
  poorHousehold,
  professionalEducation,
  realEstateBroker,
  request,
  residenceConfirmation,
  resultDelivery,
  roadwayUse,
  schoolTransfer,
  securityRegistration,
  signatureToCertify,
  socialHousing,
  socialInsuranceLumpSum,
  startOfOperation,
  stayNotification,
  temporaryResidence,
  tourGuide,
  transportBusiness,
  vehicle,
  vehicleTransfer,
  visitAppointment,
].map(readBlock);

const byId = new Map(blocks.map((block) => [block.id, block]));

/**
 * The block of this id.
 *
 * @throws Error when there is none: ids are written in our own rules, a test walks them
 */
export function findBlock(id: string): Block {
  const block = byId.get(id);
  if (block === undefined) throw new Error(`No block ${id} in form-schemas/blocks`);
  return block;
}
