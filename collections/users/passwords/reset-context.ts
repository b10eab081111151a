import { trustedContext } from '../../trusted-context';

const resetsPassword = trustedContext('resetsPassword');

/** Given by the reset endpoint alone: Payload's operation signs the person in at once, which ours undoes. */
export const passwordReset = resetsPassword.context;

export const isPasswordReset = resetsPassword.isIn;
