export { auditLines } from './lines';
export { auditPending } from './pending';
