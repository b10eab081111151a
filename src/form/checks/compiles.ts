import { validatorCode } from '../validator-code';
import { type FormCheck, fault } from './fault';

/** The schema compiles, for the server and as a module for browsers. */
export const checkCompiles: FormCheck = (form) => {
  try {
    validatorCode(form);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : String(error);
    return [fault('does-not-compile', 'schema', { reason })];
  }
};
