import type { Problem } from '../../problem/problem';

/** What a service answers: a value, or why there is none. Services never reject; an unreachable server is a problem too. */
export type Told<Value> = { value: Value; problems?: never } | { value?: never; problems: readonly Problem[] };
