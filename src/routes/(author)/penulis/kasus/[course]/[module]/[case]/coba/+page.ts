/** A play lives in the page: nothing of it is made or kept on the server. */
export const ssr = false;
