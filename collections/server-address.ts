/** The address people use, for texts and ways that leave this process: SERVER_URL, else this machine. An empty variable is one that is not set. */
export const serverAddress = (env: NodeJS.ProcessEnv): string =>
  (env.SERVER_URL || `http://localhost:${env.PORT || 3000}`).replace(/\/$/, '');
