import { accounts } from './accounts';
import { figures } from './figures';
import { forms } from './forms';
import { reach } from './reach';
import { records } from './records';
import { requests } from './requests';
import { reviews } from './reviews';

/** What staff are told, with the stable code of each; a file for each subject. */
export const messages = { ...accounts, ...figures, ...forms, ...reach, ...records, ...requests, ...reviews } as const;
